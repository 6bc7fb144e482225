import { useEffect, useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { plain } from '../../web/fmt.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { findPlaceHere } from './find-place-here.tsx';
import { PhotoField } from './photo-field.tsx';
import { PhotoPicture } from './photo-picture.tsx';
import type { ReportContent } from './report.ts';
import { Lines } from './report-fields.tsx';
import type { ReportFile } from './report-file.ts';

type Photo = NonNullable<ReportContent['photos']>[number];

/** Photos with the place and the day that a person gives: nothing is read from the picture. */
export function PhotoFields({ file, content }: { file: ReportFile; content: ReportContent }) {
  const { words, lang } = useSpoken();
  // read while there is a network, for the photo that is taken where there is none
  useEffect(() => void findPlaceHere(lang)(''), [lang]);
  return (
    <Lines
      legend={words.reports.photos}
      help={words.reports.photosHelp}
      add={words.reports.addPhoto}
      lines={content.photos ?? []}
      draw={(line, n) => <PhotoLine file={file} photo={line} at={`photos.${n}`} />}
    />
  );
}

function PhotoLine({ file, photo, at }: { file: ReportFile; photo: Photo | undefined; at: string }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [find] = useState(() => findPlaceHere(lang));
  const [sha256, setHash] = useState(photo?.sha256);
  const [isKept, setKept] = useState(true);
  if (!isKept) return null;
  return (
    <>
      {photo ? (
        <>
          <input type="hidden" name={`${at}.sha256`} value={photo.sha256} />
          <PhotoPicture
            report={file.report.id}
            className="thumb"
            sha256={photo.sha256}
            alt={plain(photo.title, lang)}
          />
        </>
      ) : (
        <PhotoField name={`${at}.sha256`} file={file} onKept={setHash} />
      )}
      {sha256 && (
        <>
          <LocalizedField
            name={`${at}.title`}
            label={words.reports.photoTitle}
            rows={1}
            required
            value={photo?.title}
          />
          <div className="sentence">
            <SearchField
              name={`${at}.place`}
              label={words.reports.place}
              required
              find={find}
              defaultValue={photo && { id: photo.place, label: photo.place }}
            />
            <DayField
              name={`${at}.takenOn`}
              label={words.reports.takenOn}
              required
              max={today}
              defaultValue={photo?.takenOn}
            />
          </div>
          <button type="button" className="link" onClick={() => setKept(false)}>
            {words.form.remove}
          </button>
        </>
      )}
    </>
  );
}
