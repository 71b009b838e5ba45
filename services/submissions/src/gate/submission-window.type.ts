import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '@qip/subgraph-kit/schema/define-enum';
import { dateTimeScalar } from '@qip/subgraph-kit/schema/scalars';
import { type Gate, type WindowState, windowState } from './gate.rules.js';

export const WindowStateEnum = defineEnum<WindowState>('SubmissionWindowState', 'Where a submission window stands.', {
  NOT_YET_OPEN: 'Online submission has not opened yet.',
  OPEN: 'Cases are accepted.',
  CLOSED: 'The last day has passed: nothing is accepted any more, and the cycle is not locked yet.',
  LOCKED: 'The central team has locked the cycle: what it holds is what is analysed.',
});

@ObjectType({ description: 'When cases of an audit cycle are accepted.' })
export class SubmissionWindow {
  @Field(() => WindowStateEnum, { description: 'Where it stands at this moment.' })
  readonly state: WindowState;

  @Field(() => dateTimeScalar, { description: 'The first instant at which cases are accepted.' })
  readonly opensAt: Date;

  @Field(() => dateTimeScalar, { description: 'The first instant at which they are not any more.' })
  readonly closesAt: Date;

  @Field(() => Int, { description: 'How often the cycle has been locked; 0 before the first lock.' })
  readonly lockNumber: number;

  constructor(gate: Gate) {
    this.state = windowState(gate);
    this.opensAt = gate.opensAt;
    this.closesAt = gate.closesAt;
    this.lockNumber = gate.lockNumber;
  }
}
