import { useSearchParams } from 'react-router';
import { loader, Component as Projects } from '../../delivery/projects.screen.tsx';
import { BriefButtons } from './brief-buttons.tsx';

export { loader };

/** The projects; those of one region, with the sheet of that region. */
export function Component() {
  const place = useSearchParams()[0].get('place');
  return (
    <>
      <Projects />
      {place && <BriefButtons key={place} kind="region" about={place} />}
    </>
  );
}
