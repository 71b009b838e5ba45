import { type WriteTransaction } from '@qip/subgraph-kit/database/transaction';
import { type MadeRelease } from './make-release.js';
import { type ReleasedStandard } from './release-figures.rules.js';

/** Stores exactly what is released, beside the snapshot that it comes from: queries about others read nothing else. */
export async function storeRelease(tx: WriteTransaction, snapshotId: string, made: MadeRelease): Promise<void> {
  const { coverage, standards, peers } = made.figures;
  await tx.rows(
    `insert into analytics.released_coverage (snapshot_id, cases_expected, submitted_count, complete_count)
     values ($1, $2, $3, $4)`,
    [snapshotId, coverage.casesExpected, coverage.submittedCount, coverage.completeCount],
  );
  await tx.rows(
    `insert into analytics.released_standard (snapshot_id, standard_number, standard_id, met, not_met, excluded,
       not_applicable, missing, peer_precision)
     select $1, * from unnest($2::int[], $3::uuid[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::text[])`,
    [
      snapshotId,
      standards.map(({ standardNumber }) => standardNumber),
      standards.map(({ standardId }) => standardId),
      standards.map(({ counts }) => counts?.met),
      standards.map(({ counts }) => counts?.notMet),
      standards.map(({ counts }) => counts?.excluded),
      standards.map(({ counts }) => counts?.notApplicable),
      standards.map(({ counts }) => counts?.missing),
      standards.map(({ peerPrecision }) => peerPrecision),
    ],
  );
  await storeSpread(tx, snapshotId, standards);
  await tx.rows(
    `insert into analytics.released_peer (snapshot_id, standard_number, code, percent, size_from, size_to, funnel_zone)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::int[], $6::int[], $7::text[])`,
    [
      snapshotId,
      peers.map(({ standardNumber }) => standardNumber),
      peers.map(({ code }) => code),
      peers.map(({ percent }) => percent),
      peers.map(({ sizeFrom }) => sizeFrom),
      peers.map(({ sizeTo }) => sizeTo),
      peers.map(({ funnelZone }) => funnelZone),
    ],
  );
  const codes = made.codes.flatMap(({ standardNumber, byOrganisation }) =>
    [...byOrganisation].map(([organisationId, code]) => ({ standardNumber, organisationId, code })),
  );
  await tx.rows(
    `insert into analytics.peer_code (snapshot_id, organisation_id, standard_number, code)
     select $1, * from unnest($2::uuid[], $3::int[], $4::text[])`,
    [
      snapshotId,
      codes.map(({ organisationId }) => organisationId),
      codes.map(({ standardNumber }) => standardNumber),
      codes.map(({ code }) => code),
    ],
  );
}

async function storeSpread(
  tx: WriteTransaction,
  snapshotId: string,
  standards: readonly ReleasedStandard[],
): Promise<void> {
  const said = standards.flatMap(({ standardNumber, spread }) =>
    spread === null ? [] : [{ standardNumber, ...spread }],
  );
  await tx.rows(
    `insert into analytics.released_national (snapshot_id, standard_number, organisation_count, interval_lower,
       interval_upper, design_effect, phi, tau2, is_overdispersion_used, correlation)
     select $1, * from unnest($2::int[], $3::int[], $4::float8[], $5::float8[], $6::float8[], $7::float8[], $8::float8[],
       $9::boolean[], $10::float8[])`,
    [
      snapshotId,
      said.map(({ standardNumber }) => standardNumber),
      said.map(({ organisationCount }) => organisationCount),
      said.map(({ interval }) => interval?.lower),
      said.map(({ interval }) => interval?.upper),
      said.map(({ designEffect }) => designEffect),
      said.map(({ phi }) => phi),
      said.map(({ tau2 }) => tau2),
      said.map(({ isOverdispersionUsed }) => isOverdispersionUsed),
      said.map(({ correlation }) => correlation),
    ],
  );
}
