import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Trend as LinearTrend } from '@qip/statistics/change/cochran-armitage';
import { type PointSignals, type RunPoint, type SeriesView } from '@qip/statistics/series/series-view';
import { type ChartPoint } from '@qip/statistics/series/p-chart';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { ConfidenceInterval } from '../benchmark/outcome-counts.type.js';
import { AuditCycle } from '../stubs/audit-cycle.stub.js';
import { type UnitSeries } from './series.rules.js';
import { type PublishedCycle } from './trend-facts.js';

type TrendDrawing = 'RUN_LINE' | 'TRIAL_LIMITS' | 'CONTROL_CHART';

export const TrendDrawingEnum = defineEnum<TrendDrawing>('TrendDrawing', 'How a series is drawn.', {
  RUN_LINE: 'Fewer than 10 cycles: the rates with their intervals, and no control limits.',
  TRIAL_LIMITS: '10 or 11 cycles: control limits on trial, and no rules yet.',
  CONTROL_CHART: 'From 12 cycles on: control limits, and the rules that mark what chance seldom makes.',
});

const DRAWINGS: Readonly<Record<SeriesView['kind'], TrendDrawing>> = {
  runLine: 'RUN_LINE',
  trialLimits: 'TRIAL_LIMITS',
  controlChart: 'CONTROL_CHART',
};

type TrendSignal = 'OUTSIDE_LIMITS' | 'SHIFT' | 'RISING' | 'FALLING' | 'TWO_IN_THREE';

export const TrendSignalEnum = defineEnum<TrendSignal>(
  'TrendSignal',
  'A rule of a control chart (NHS England, Making Data Count) that a cycle is part of.',
  {
    OUTSIDE_LIMITS: 'Beyond a control limit.',
    SHIFT: 'One of seven in a row on the same side of the centre line.',
    RISING: 'One of seven in a row that rise.',
    FALLING: 'One of seven in a row that fall.',
    TWO_IN_THREE: 'One of two in three near the same limit.',
  },
);

@ObjectType({ description: 'Whether a rate rises or falls in a straight line over three or more comparable cycles.' })
export class TrendTest {
  @Field(() => Int, { description: 'How many cycles with eligible cases it rests on.' })
  readonly cycleCount: number;

  @Field(() => Float, {
    description: 'The signed root of the Cochran-Armitage statistic: above 0 where the rate rises.',
  })
  readonly z: number;

  @Field(() => Float, { description: 'p of the trend, with the months since baseline as scores.' })
  readonly p: number;

  @Field(() => Float, {
    nullable: true,
    description: 'p of the departure from a straight line; null with fewer than three different months.',
  })
  readonly departureP: number | null;

  constructor({ z, p, departure }: LinearTrend, cycleCount: number) {
    this.cycleCount = cycleCount;
    this.z = z;
    this.p = p;
    this.departureP = departure?.p ?? null;
  }
}

@ObjectType({ description: 'One cycle as it is drawn.' })
export class TrendMark {
  readonly auditCycleId: string;

  @Field(() => String, { description: 'The code of the cycle.' })
  readonly code: string;

  @Field(() => Float, { description: 'The rate, 0 to 1.' })
  readonly rate: number;

  @Field(() => ConfidenceInterval, { description: 'Its 95 % Wilson score interval.' })
  readonly interval: ConfidenceInterval;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'The control limits at this number of cases; null with fewer than 10 cycles.',
  })
  readonly limits: ConfidenceInterval | null;

  @Field(() => [TrendSignalEnum], { description: 'The rules that it is part of; none with fewer than 12 cycles.' })
  readonly signals: TrendSignal[];

  constructor(
    { auditCycleId, code }: PublishedCycle,
    { rate, interval }: RunPoint,
    chart: ChartPoint | null,
    signals: PointSignals | null,
  ) {
    this.auditCycleId = auditCycleId;
    this.code = code;
    this.rate = rate;
    this.interval = new ConfidenceInterval(interval);
    this.limits = chart === null ? null : new ConfidenceInterval(chart.limits);
    this.signals = signals === null ? [] : signalsOf(signals);
  }

  @Field(() => AuditCycle, { nullable: true, description: 'The cycle; null when that cannot be told now.' })
  auditCycle(): AuditCycle {
    return new AuditCycle(this.auditCycleId);
  }
}

function signalsOf({ outsideLimits, shift, trend, twoInThree }: PointSignals): TrendSignal[] {
  return [
    ...(outsideLimits ? (['OUTSIDE_LIMITS'] as const) : []),
    ...(shift ? (['SHIFT'] as const) : []),
    ...(trend === 1 ? (['RISING'] as const) : []),
    ...(trend === -1 ? (['FALLING'] as const) : []),
    ...(twoInThree ? (['TWO_IN_THREE'] as const) : []),
  ];
}

@ObjectType({ description: 'The nation or an organisation over the comparable cycles in which it has eligible cases.' })
export class TrendSeries {
  @Field(() => TrendTest, {
    nullable: true,
    description: 'The trend over all; null with fewer than three cycles, or where nothing varies.',
  })
  readonly trendTest: TrendTest | null;

  @Field(() => TrendDrawingEnum, { description: 'How it is drawn.' })
  readonly drawing: TrendDrawing;

  @Field(() => Float, { nullable: true, description: 'The centre line; null with fewer than 10 cycles.' })
  readonly centre: number | null;

  @Field(() => [TrendMark], { description: 'Its cycles, in time order.' })
  readonly marks: TrendMark[];

  constructor({ cycles, linear, view }: UnitSeries) {
    const chart = view.kind === 'runLine' ? null : view.chart;
    const signals = view.kind === 'controlChart' ? view.signals : [];
    this.trendTest = linear === null ? null : new TrendTest(linear, cycles.length);
    this.drawing = DRAWINGS[view.kind];
    this.centre = chart?.centre ?? null;
    this.marks = cycles.flatMap((cycle, index) => {
      const point = view.points[index];
      return point === undefined
        ? []
        : [new TrendMark(cycle, point, chart?.points[index] ?? null, signals[index] ?? null)];
    });
  }
}
