import { DEMO_PEOPLE } from '../src/demo-people.js';
import type { PlanStep } from '../src/plan/plan-step.js';
import type { Schedule } from '../src/plan/schedule.js';

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day in London at an instant, `yyyy-mm-dd`. */
export function londonDay(at: string): string {
  return LONDON_DAY.format(new Date(at));
}

interface Submission {
  isUploaded: boolean;
  isSignedOff: boolean;
}

interface PlannedCycle {
  readonly schedule: Schedule;
  readonly submissions: Map<string, Submission>;
  isLocked: boolean;
  isPublished: boolean;
}

/** What the platform would hold after some steps. */
interface Platform {
  readonly people: Set<string>;
  readonly central: Set<string>;
  /** Who acts for an organisation: leads, deputies, collectors. */
  readonly staff: Map<string, Set<string>>;
  readonly organisations: Set<string>;
  readonly gone: Set<string>;
  readonly teams: Map<string, Set<string>>;
  readonly programmes: Map<string, { readonly author: string; state: 'DRAFT' | 'IN_CHECK' | 'APPROVED' }>;
  readonly cycles: Map<string, PlannedCycle>;
  /** By title: whether each is of one programme, whose baseline has to be published. */
  readonly interventions: Map<string, string | null>;
  readonly workshops: Map<string, string>;
}

type Check = readonly [holds: boolean, problem: string];

function known(platform: Platform, odsCode: string): Check {
  return [platform.organisations.has(odsCode) && !platform.gone.has(odsCode), `${odsCode} is no member`];
}

function actsFor(platform: Platform, { by }: PlanStep, odsCode: string): Check {
  return [platform.staff.get(odsCode)?.has(by) === true, `${by} does not act for ${odsCode}`];
}

function isCentral(platform: Platform, { by }: PlanStep): Check {
  return [platform.central.has(by), `${by} is not in the central team`];
}

function inWindow({ at }: PlanStep, cycle: PlannedCycle | undefined): Check {
  const day = londonDay(at);
  const isOpen =
    cycle !== undefined && day >= cycle.schedule.submissionOpensOn && day <= cycle.schedule.submissionClosesOn;
  return [isOpen, `the window is closed on ${day}`];
}

function join(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  map.set(key, new Set([...(map.get(key) ?? []), ...values]));
}

/** Does an organisational step and says what speaks against it; null where the step is of another sort. */
function organisational(platform: Platform, step: PlanStep): readonly Check[] | null {
  switch (step.kind) {
    case 'FOUND_CENTRAL_TEAM':
      platform.people.add(step.person.key);
      platform.central.add(step.person.key);
      return [[platform.people.size === 1, 'the team is founded first']];
    case 'REGISTER_PERSON':
    case 'REGISTER_PARTNER_TOOL': {
      const isNew = !platform.people.has(step.person.key);
      platform.people.add(step.person.key);
      return [isCentral(platform, step), [isNew, `${step.person.key} is there already`]];
    }
    case 'REGISTER_ORGANISATION': {
      const { odsCode } = step.organisation;
      const isNew = !platform.organisations.has(odsCode);
      platform.organisations.add(odsCode);
      return [isCentral(platform, step), [isNew, `${odsCode} is there already`]];
    }
    case 'NOMINATE_LOCAL_LEAD':
    case 'APPOINT_DEPUTY': {
      const right = step.kind === 'APPOINT_DEPUTY' ? actsFor(platform, step, step.odsCode) : isCentral(platform, step);
      join(platform.staff, step.odsCode, [step.person]);
      const isToday = step.fromOn === londonDay(step.at);
      return [right, known(platform, step.odsCode), isKnown(platform, step.person), [isToday, 'begins another day']];
    }
    case 'REGISTER_TEAMS': {
      const codes = step.teams.map(({ code }) => code);
      const isNew = codes.every((code) => platform.teams.get(step.odsCode)?.has(code) !== true);
      join(platform.teams, step.odsCode, codes);
      const isDistinct = isNew && new Set(codes).size === codes.length && codes.length > 0;
      return [actsFor(platform, step, step.odsCode), known(platform, step.odsCode), [isDistinct, 'a team code twice']];
    }
    case 'RECORD_SUCCESSION':
      return succession(platform, step);
    case 'GRANT_ROLE':
      return grant(platform, step);
    case 'GRANT_PARTNER_ACCESS':
      return [actsFor(platform, step, step.odsCode), isKnown(platform, step.person)];
    default:
      return null;
  }
}

function isKnown(platform: Platform, key: string): Check {
  return [platform.people.has(key), `${key} is not registered`];
}

function succession(platform: Platform, step: PlanStep & { readonly kind: 'RECORD_SUCCESSION' }): readonly Check[] {
  const checks = [isCentral(platform, step), known(platform, step.predecessor), known(platform, step.successor)];
  platform.gone.add(step.predecessor);
  platform.staff.delete(step.predecessor);
  return checks;
}

function grant(platform: Platform, step: PlanStep & { readonly kind: 'GRANT_ROLE' }): readonly Check[] {
  const { odsCode, role, person, topic, cycle } = step;
  const isRole: Check = [DEMO_PEOPLE.some((each) => each.key === person && each.role === role), 'another role'];
  if (odsCode === null) {
    const right = isCentral(platform, step);
    platform.central.add(person);
    return [right, isRole, isKnown(platform, person), [role === 'CENTRAL_TEAM', `${role} has an organisation`]];
  }
  const right = actsFor(platform, step, odsCode);
  if (role === 'DATA_COLLECTOR') join(platform.staff, odsCode, [person]);
  return [
    right,
    isRole,
    isKnown(platform, person),
    [(role === 'QIP_LEAD') === (topic !== null), 'a QIP lead has a programme, nobody else'],
    [(role === 'DATA_COLLECTOR') === (cycle !== null), 'a collector has a cycle, nobody else'],
    [topic === null || platform.programmes.get(topic)?.state === 'APPROVED', 'the programme is not there'],
    [cycle === null || platform.cycles.has(cycle), 'the cycle is not there'],
  ];
}

/** Does a step of a programme and says what speaks against it; null where the step is of another sort. */
function ofProgramme(platform: Platform, step: PlanStep): readonly Check[] | null {
  if (step.kind === 'DRAFT_PROGRAMME') {
    const { topic } = step.programme;
    const isNew = !platform.programmes.has(topic);
    platform.programmes.set(topic, { author: step.by, state: 'DRAFT' });
    return [isCentral(platform, step), [isNew, 'drafted twice'], [step.nextReviewOn > londonDay(step.at), 'review']];
  }
  if (step.kind !== 'SUBMIT_PROGRAMME_FOR_CHECK' && step.kind !== 'APPROVE_PROGRAMME') return null;
  const programme = platform.programmes.get(step.topic);
  const isApproval = step.kind === 'APPROVE_PROGRAMME';
  const isReady = programme?.state === (isApproval ? 'IN_CHECK' : 'DRAFT');
  const isOther = !isApproval || programme?.author !== step.by;
  if (programme !== undefined) programme.state = isApproval ? 'APPROVED' : 'IN_CHECK';
  return [isCentral(platform, step), [isReady, 'wrong state'], [isOther, 'nobody approves their own programme']];
}

function planned(platform: Platform, step: PlanStep & { readonly kind: 'PLAN_AUDIT_CYCLE' }): readonly Check[] {
  const { topic, cycle, baseline, schedule, cycleKind } = step;
  const isApproved = platform.programmes.get(topic)?.state === 'APPROVED';
  const hasBaseline = cycleKind === 'BASELINE' ? baseline === null : platform.cycles.has(baseline ?? '');
  platform.cycles.set(cycle, { schedule, submissions: new Map(), isLocked: false, isPublished: false });
  const isBefore = londonDay(step.at) < schedule.materialsOn;
  return [
    isCentral(platform, step),
    [isApproved, 'the programme is not approved'],
    [hasBaseline, 'the baseline is not there'],
    [isBefore, 'planned after the materials were due'],
  ];
}

/** Does a national step of a cycle and says what speaks against it; null where the step is of another sort. */
function ofCycle(platform: Platform, step: PlanStep): readonly Check[] | null {
  if (step.kind === 'PLAN_AUDIT_CYCLE') return planned(platform, step);
  if (step.kind !== 'LOCK_AUDIT_CYCLE' && step.kind !== 'PUBLISH_BENCHMARK') return null;
  const cycle = platform.cycles.get(step.cycle);
  if (cycle === undefined) return [[false, 'no such cycle']];
  if (step.kind === 'PUBLISH_BENCHMARK') {
    const isLocked = cycle.isLocked && !cycle.isPublished;
    cycle.isPublished = true;
    return [isCentral(platform, step), [isLocked, 'not locked, or published already']];
  }
  const unsigned = [...cycle.submissions].filter(([, own]) => own.isUploaded && !own.isSignedOff);
  const isOver = londonDay(step.at) > cycle.schedule.submissionClosesOn;
  cycle.isLocked = true;
  const isLeftOut = unsigned.map(([odsCode]) => odsCode).join() === step.leftOut.join();
  return [isCentral(platform, step), [isOver, 'the window is open'], [isLeftOut, 'others are unsigned']];
}

/** Does a step about improvement and says what speaks against it; null where the step is of another sort. */
function ofImprovement(platform: Platform, step: PlanStep): readonly Check[] | null {
  switch (step.kind) {
    case 'PUBLISH_INTERVENTION':
      platform.interventions.set(step.title, step.topic);
      return [isCentral(platform, step)];
    case 'ADOPT_INTERVENTION': {
      const topic = platform.interventions.get(step.intervention);
      const baseline = topic === null ? null : platform.cycles.get(`${topic ?? ''}a`);
      return [
        actsFor(platform, step, step.odsCode),
        known(platform, step.odsCode),
        [topic !== undefined && (baseline === null || baseline?.isPublished === true), 'the intervention is not there'],
      ];
    }
    case 'SCHEDULE_WORKSHOP':
      platform.workshops.set(step.title, step.heldOn);
      return [isCentral(platform, step), [step.heldOn > londonDay(step.at), 'held before it is scheduled']];
    case 'REGISTER_FOR_WORKSHOP': {
      const isToCome = (platform.workshops.get(step.workshop) ?? '') > londonDay(step.at);
      return [actsFor(platform, step, step.odsCode), known(platform, step.odsCode), [isToCome, 'no such workshop']];
    }
    default:
      return null;
  }
}

/** The column `teamCode` of a CSV file whose first column never holds a comma or a quote. */
function teamCodesIn(csv: string): readonly string[] {
  return csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')));
}

/** Does a step of an organisation's submission and says what speaks against it; null where it is of another sort. */
function local(platform: Platform, step: PlanStep): readonly Check[] | null {
  if (step.kind !== 'ENROL' && step.kind !== 'UPLOAD_CASES' && step.kind !== 'SIGN_OFF_SUBMISSION') return null;
  const cycle = platform.cycles.get(step.cycle);
  const own = cycle?.submissions.get(step.odsCode);
  const common = [
    actsFor(platform, step, step.odsCode),
    known(platform, step.odsCode),
    [cycle?.isLocked === false, 'no such open cycle'] as const,
  ];
  if (step.kind === 'ENROL') {
    const isEarly = cycle !== undefined && londonDay(step.at) <= cycle.schedule.submissionClosesOn;
    cycle?.submissions.set(step.odsCode, { isUploaded: false, isSignedOff: false });
    return [...common, [isEarly, 'enrolled too late'], [own === undefined, 'enrolled twice']];
  }
  const checks = [
    ...common,
    inWindow(step, cycle),
    [own?.isSignedOff === false, 'not enrolled, or signed off'] as const,
  ];
  if (step.kind === 'SIGN_OFF_SUBMISSION') {
    if (own !== undefined) own.isSignedOff = true;
    return [...checks, [own?.isUploaded === true, 'nothing to sign off']];
  }
  if (own !== undefined) own.isUploaded = true;
  const codes = teamCodesIn(step.csv);
  const isRegistered = codes.every((code) => platform.teams.get(step.odsCode)?.has(code) === true);
  return [...checks, [isRegistered, 'an unknown team'], [codes.length === step.caseCount, 'another number of cases']];
}

/**
 * Plays a plan on a model of the platform.
 *
 * @returns What the platform would refuse, in words; nothing where the plan can be played.
 */
export function replay(steps: readonly PlanStep[]): readonly string[] {
  const platform: Platform = {
    people: new Set(),
    central: new Set(),
    staff: new Map(),
    organisations: new Set(),
    gone: new Set(),
    teams: new Map(),
    programmes: new Map(),
    cycles: new Map(),
    interventions: new Map(),
    workshops: new Map(),
  };
  return steps.flatMap((step, index) => {
    const checks =
      organisational(platform, step) ??
      ofProgramme(platform, step) ??
      ofCycle(platform, step) ??
      ofImprovement(platform, step) ??
      local(platform, step) ??
      [];
    const previous = steps[index - 1];
    const isInOrder = previous === undefined || previous.at <= step.at;
    const all: readonly Check[] = [...checks, isKnown(platform, step.by), [isInOrder, 'out of order']];
    return all.filter(([holds]) => !holds).map(([, problem]) => `${index} ${step.kind}: ${problem}`);
  });
}
