/** Where the analysis of a cycle's latest lock stands. */
export type AnalysisStatus = 'NOT_LOCKED' | 'QUEUED' | 'RUNNING' | 'READY' | 'FAILED';

/** Why an analysis gave no figures. */
export type AnalysisFailure =
  'STANDARDS_UNKNOWN' | 'OUTCOME_UNKNOWN' | 'CASE_COUNT_DIFFERS' | 'SUMS_DIFFER' | 'INTERRUPTED';

/** The states that the work on a lock goes through; a state that is not there is that of a lock nobody has begun with. */
export type AnalysisState = Exclude<AnalysisStatus, 'NOT_LOCKED'>;

/** The work on one lock, as far as decisions need it. */
export interface Progress {
  readonly status: AnalysisState;
  readonly changedAt: Date;
}

/** No run takes this long, and no job waits so long: what still says so has died, or was given up by the queue. */
const LONGEST_SILENCE_MS = 15 * 60_000;

/**
 * Whether the central team may ask for the analysis: where none was begun, where it failed, and where it died. One job too
 * many does no harm; a cycle that nobody could ever analyse again would.
 */
export function mayRequest(progress: Progress | null, now: Date): boolean {
  if (progress === null || progress.status === 'FAILED') return true;
  return progress.status !== 'READY' && now.getTime() - progress.changedAt.getTime() > LONGEST_SILENCE_MS;
}

/** Where the analysis of a cycle stands. A lock brings its own job, so a lock without any trace of work is in the queue. */
export function analysisStatus(latestLock: number | null, progress: Pick<Progress, 'status'> | null): AnalysisStatus {
  if (latestLock === null) return 'NOT_LOCKED';
  return progress?.status ?? 'QUEUED';
}
