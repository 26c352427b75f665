/** The plan and the roster that ship with the product, as the build has checked them. */
declare module 'virtual:shipped' {
  export const plan: import('../pipeline/contract/plan.ts').Plan;
  export const roster: import('../pipeline/contract/agencies.ts').Roster;
}

/** Fluent UI's themes, by `data-theme` of the root. */
declare module 'virtual:theme.css';
