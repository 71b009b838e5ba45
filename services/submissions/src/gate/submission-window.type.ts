import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import {
  effectiveClosing,
  type Gate,
  type OwnWindow as OwnWindowFacts,
  type OwnWindowKind,
  standingWindows,
  type WindowState,
  windowState,
} from './gate.rules.js';

export const WindowStateEnum = defineEnum<WindowState>('SubmissionWindowState', 'Where a submission window stands.', {
  NOT_YET_OPEN: 'Online submission has not opened yet.',
  OPEN: 'Cases are accepted.',
  CLOSED: 'The last day has passed: nothing is accepted any more, and the cycle is not locked yet.',
  LOCKED: 'The central team has locked the cycle: what it holds is what is analysed.',
});

export const OwnWindowKindEnum = defineEnum<OwnWindowKind>(
  'OwnWindowKind',
  'Why an organisation has a window of its own.',
  {
    EXTENSION: 'The central team gave it more time, before the cycle is locked.',
    REOPENING: 'The central team reopened its submission, for a correction.',
  },
);

@ObjectType({ description: 'A window that one organisation has for itself. The next lock of the cycle ends it.' })
export class OwnWindow {
  @Field(() => OwnWindowKindEnum, { description: 'Why.' })
  readonly kind: OwnWindowKind;

  @Field(() => dateTimeScalar, { description: 'The first instant at which it is over.' })
  readonly closesAt: Date;

  constructor({ kind, closesAt }: OwnWindowFacts) {
    this.kind = kind;
    this.closesAt = closesAt;
  }
}

@ObjectType({ description: 'When cases of an audit cycle are accepted.' })
export class SubmissionWindow {
  @Field(() => WindowStateEnum, { description: 'Where it stands at this moment.' })
  readonly state: WindowState;

  @Field(() => dateTimeScalar, { description: 'The first instant at which cases are accepted.' })
  readonly opensAt: Date;

  @Field(() => dateTimeScalar, {
    description: "The first instant at which they are not any more, an organisation's own windows included.",
  })
  readonly closesAt: Date;

  @Field(() => Int, {
    description: 'The number of the latest lock, undone ones included; 0 before the first lock.',
  })
  readonly lockNumber: number;

  @Field(() => [OwnWindow], {
    description:
      'Extension and reopening of the organisation whose window this is, over or not; none where it is that of everybody.',
  })
  readonly own: OwnWindow[];

  constructor(gate: Gate) {
    this.state = windowState(gate);
    this.opensAt = gate.opensAt;
    this.closesAt = effectiveClosing(gate);
    this.lockNumber = gate.lockNumber;
    this.own = standingWindows(gate).map((own) => new OwnWindow(own));
  }
}
