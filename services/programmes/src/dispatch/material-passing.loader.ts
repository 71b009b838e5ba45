import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { MaterialPassing, type PassingFacts } from './material-passing.type.js';

/** To whom dispatches were passed on. Asked for dispatches only that the viewer may see. */
export const passingsByDispatch = defineListLoader(async (tx, dispatchIds) => {
  const rows = await tx.rows<PassingFacts>(
    `select id, dispatch_id as "dispatchId", person_id as "personId", passed_by as "passedBy", passed_at as "passedAt"
     from programmes.material_passing where dispatch_id = any ($1::uuid[]) order by id`,
    [[...dispatchIds]],
  );
  const byDispatch = Map.groupBy(rows, ({ dispatchId }) => dispatchId);
  return new Map([...byDispatch].map(([id, passings]) => [id, passings.map((each) => new MaterialPassing(each))]));
});
