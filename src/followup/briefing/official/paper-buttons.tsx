import { useState } from 'react';
import { type Problem, tryRead } from '../../../web/client.ts';
import { Sentence } from '../../../web/kit/act-form.tsx';
import { SelectField } from '../../../web/kit/fields.tsx';
import { deskLangs, useSpoken } from '../../../web/kit/words.tsx';
import { type PaperFile, saveFile } from '../save-file.ts';

type Query = Record<string, string>;

/** An official paper made and saved: in which language, to print or to edit. */
export function PaperButtons({ verb, asked, title }: { verb: string; asked: Query; title: string }) {
  const { words, lang, say } = useSpoken();
  const [paperLang, setPaperLang] = useState<string>(lang);
  const [isWorking, setIsWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    setIsWorking(true);
    setProblem(undefined);
    const answer = await tryRead<{ file: PaperFile }>(verb, { ...asked, lang: paperLang, format });
    setIsWorking(false);
    if (answer.ok) saveFile(answer.value.file);
    else setProblem(answer.problem);
  };
  return (
    <div>
      <h3>{title}</h3>
      <div className="sentence">
        <SelectField
          name={`lang-${verb}`}
          label={words.briefs.language}
          options={deskLangs.map((one) => ({ value: one, label: words.langs[one] }))}
          defaultValue={paperLang}
          onChange={setPaperLang}
        />
      </div>
      <p className="acts">
        <button type="button" className="button quiet" disabled={isWorking} onClick={() => make('pdf')}>
          {say(words.briefs.makePdf, { format: 'PDF' })}
        </button>{' '}
        <button type="button" className="button quiet" disabled={isWorking} onClick={() => make('docx')}>
          {say(words.briefs.makeWord, { format: 'Word' })}
        </button>
      </p>
      <div aria-live="polite">
        {isWorking && <p className="note">{words.briefs.working}</p>}
        {problem && <Sentence problem={problem} />}
      </div>
    </div>
  );
}
