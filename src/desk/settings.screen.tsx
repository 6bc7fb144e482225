import type { Right } from '../access/rights.ts';
import { Row, Rows } from '../web/kit/lists.tsx';
import { useWords } from '../web/kit/words.tsx';
import { useMay } from './me.ts';

const parts = [
  { to: '/settings/strategies', word: 'strategies', says: 'strategiesSays', right: 'strategy.read' },
  { to: '/settings/gates', word: 'gates', says: 'gatesSays', right: 'template.read' },
  { to: '/settings/calendar', word: 'calendar', says: 'calendarSays', right: 'calendar.read' },
  { to: '/settings/fields', word: 'fields', says: 'fieldsSays', right: 'strategy.read' },
  { to: '/settings/packs', word: 'packs', says: 'packsSays', right: 'pack.read' },
] as const satisfies { to: string; word: string; says: string; right: Right }[];

/** What changes by decision or decree, each part on a page of its own. */
export function Component() {
  const words = useWords();
  const may = useMay();
  return (
    <>
      <title>{`${words.nav.settings} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.nav.settings}</h1>
      <p className="lead">{words.settings.lead}</p>
      <Rows>
        {parts
          .filter((one) => may(one.right))
          .map((one) => (
            <Row key={one.to} to={one.to} title={words.settings[one.word]} note={words.settings[one.says]} />
          ))}
        {may('cycle.read') && (
          <Row to="/settings/reporting" title={words.reporting.title} note={words.reporting.says} />
        )}
        {may('organisation.read') && (
          <Row to="/settings/letterhead" title={words.letterhead.title} note={words.letterhead.says} />
        )}
        <Row to="/settings/warnings" title={words.warnings.settings} note={words.warnings.settingsSays} />
        {may('system.read') && <Row to="/settings/system" title={words.system.title} note={words.system.says} />}
        {may('matrix.read') && <Row to="/rights" title={words.shell.rightsTable} note={words.rights.lead} />}
      </Rows>
    </>
  );
}
