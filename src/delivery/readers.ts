/** Read-only queries of delivery for other domains. */
export { baselinesOf, milestonesOf } from './milestone.store.ts';
export { ancestorsOf, contestsOf, listProjects, type ProjectFilter, type RecordedProject } from './project.store.ts';
export { loadProjectFile, loadProjectFiles } from './project-file.store.ts';
export { projectScopes } from './project-target.ts';
export { latestTemplates, listEvidenceTypes, listStages, type StageLabel } from './template.store.ts';
