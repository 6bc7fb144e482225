import { Text } from '../web/fmt.tsx';
import { CustomValues } from '../web/kit/custom-values.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';

/** The remarks about a project, and what fields of an administrator, or the columns of an imported list, say of it. */
export function Remarks({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  return (
    <>
      {project.note && (
        <section>
          <h2>{words.projects.note}</h2>
          <p>
            <Text value={project.note} lang={lang} />
          </p>
        </section>
      )}
      <CustomValues kind="project" values={project.custom} />
    </>
  );
}
