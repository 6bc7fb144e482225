import { useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { fileAddress } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findPlace } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent } from './report.ts';
import { Lines } from './report-fields.tsx';

type Photo = NonNullable<ReportContent['photos']>[number];

/** Photos with the place and the day that a person gives: nothing is read from the picture. */
export function PhotoFields({ content }: { content: ReportContent }) {
  const { words } = useSpoken();
  return (
    <Lines
      legend={words.reports.photos}
      help={words.reports.photosHelp}
      add={words.reports.addPhoto}
      lines={content.photos ?? []}
      draw={(line, n) => <PhotoLine photo={line} at={`photos.${n}`} />}
    />
  );
}

function PhotoLine({ photo, at }: { photo: Photo | undefined; at: string }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const [find] = useState(() => findPlace(lang));
  const [sha256, setHash] = useState(photo?.sha256);
  const [isKept, setKept] = useState(true);
  if (!isKept) return null;
  return (
    <>
      {photo ? (
        <>
          <input type="hidden" name={`${at}.sha256`} value={photo.sha256} />
          <img className="thumb" src={fileAddress(photo.sha256)} alt={plain(photo.title, lang)} />
        </>
      ) : (
        <FileField
          name={`${at}.sha256`}
          label={words.reports.photo}
          accept="image/jpeg,image/png,image/webp"
          onKept={(file) => setHash(file.sha256)}
        />
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
