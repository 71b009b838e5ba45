import { defineListLoader } from '@qip/subgraph-kit/loaders/loader';
import { MaterialPassing, type PassingFacts } from './material-passing.type.js';

/** To whom dispatches were passed on. Asked for dispatches only that the viewer may see. */
export const passingsByDispatch = defineListLoader(async (tx, dispatchIds) => {
  const rows = await tx.rows<PassingFacts>(
    `select passing.id, passing.dispatch_id as "dispatchId", passing.person_id as "personId",
       passing.passed_by as "passedBy", passing.passed_at as "passedAt", mail.state as "mailState"
     from programmes.material_passing passing join programmes.mail on mail.id = passing.mail_id
     where passing.dispatch_id = any ($1::uuid[]) order by passing.id`,
    [[...dispatchIds]],
  );
  const byDispatch = Map.groupBy(rows, ({ dispatchId }) => dispatchId);
  return new Map([...byDispatch].map(([id, passings]) => [id, passings.map((each) => new MaterialPassing(each))]));
});
