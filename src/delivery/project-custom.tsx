import { useEffect, useState } from 'react';
import type { CustomField } from '../platform/custom-field/custom-field.ts';
import { tryRead } from '../web/client.ts';
import { Text } from '../web/fmt.tsx';
import { CustomValue } from '../web/kit/custom-value.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ProjectView } from './get-project.ts';

/** What fields of an administrator, or the columns of an imported list, say of a project; and the remarks about it. */
export function CustomValues({ project }: { project: ProjectView }) {
  const { words, lang } = useSpoken();
  const [fields, setFields] = useState<CustomField[]>([]);
  const values = Object.entries(project.custom ?? {});
  const isAsked = values.length > 0;
  useEffect(() => {
    if (!isAsked) return;
    let current = true;
    void tryRead<{ items: CustomField[] }>('custom-fields', { kind: 'project' }).then((answer) => {
      if (current && answer.ok) setFields(answer.value.items);
    });
    return () => {
      current = false;
    };
  }, [isAsked]);
  if (!isAsked && !project.note) return null;
  return (
    <section>
      <h2>{words.tracker.custom}</h2>
      {project.note && (
        <p>
          <Text value={project.note} lang={lang} />
        </p>
      )}
      <dl className="pairs">
        {values.map(([key, value]) => {
          const field = fields.find((one) => one.key === key);
          return (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{field ? <Text value={field.title} lang={lang} /> : <bdi>{key}</bdi>}</dt>
              <dd>
                <CustomValue value={value} unit={field?.unit} />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
