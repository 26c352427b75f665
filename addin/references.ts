import agencies from '../pipeline/data/agencies.json';
import plan177 from '../pipeline/data/plan-177.json';
import { type Roster, checkOwners, parseRoster } from '../pipeline/contract/agencies.ts';
import { type Plan, parsePlan } from '../pipeline/contract/plan.ts';

/** The plan and the roster that ship with the product. Throws a DataFault where they are not what they should be. */
export function shippedReferences(): { readonly plan: Plan; readonly roster: Roster } {
  const plan = parsePlan(plan177);
  const roster = parseRoster(agencies);
  checkOwners(plan, roster);
  return { plan, roster };
}
