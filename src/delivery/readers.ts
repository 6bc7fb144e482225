/** Read-only questions that those above may ask of delivery. */

export { graveRisks, riskTarget, type ShownRisk } from './list-risks.ts';
export { listVisibleProjects } from './list-work.ts';
export { type MilestoneRow, milestonesIn, milestonesOf as milestonesOfProject } from './milestone.store.ts';
export { listProjects, type ProjectFilter, type RecordedProject, titlesOfProjects } from './project.store.ts';
export { projectScopes, projectTarget, type Sides, visibleIn } from './project-target.ts';
export { listRisks } from './risk.store.ts';
export { listStages } from './template.store.ts';
export { liesIn } from './visible-projects.ts';
