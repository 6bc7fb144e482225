/** Read-only questions that those above may ask of delivery. */
export { milestonesOf as milestonesOfProject } from './milestone.store.ts';
export { listProjects, type RecordedProject } from './project.store.ts';
export { projectScopes, projectTarget } from './project-target.ts';
