import {
  AuditCyclesDocument,
  AuditToolOfTopicDocument,
  CalendarsDocument,
  CycleChangesDocument,
  IndicatorCatalogueDocument,
  ProgrammesDocument,
  TimetableDocument,
} from '@qip/schema/generated/graphql';
import { addDays, type LocalDate } from '@qip/subgraph-kit/values/local-date';
import { type Operation } from './operation.js';

/** What anybody reads, without signing in. */
export function catalogueTabs(today: LocalDate): readonly Operation[] {
  return [
    ['Programmes and standards', ProgrammesDocument, {}],
    ['Audit cycles', AuditCyclesDocument, { first: 20 }],
    ['Timetable', TimetableDocument, { from: addDays(today, -365), to: addDays(today, 365) }],
    ['How a cycle was changed', CycleChangesDocument, { code: '7b' }],
    ['Calendars to subscribe to', CalendarsDocument, { first: 50 }],
    ['The audit tool of a programme', AuditToolOfTopicDocument, { topic: '7' }],
    ['Indicator catalogue', IndicatorCatalogueDocument, {}],
  ];
}
