import { Rows } from '../web/kit/lists.tsx';
import { useReadAgain } from '../web/kit/read-again.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedAsset } from './asset-file.ts';
import { AssetRow } from './asset-row.tsx';

/** What a project builds; read on its own, since most come to its page for something else. */
export function AssetsOfProject({ project }: { project: string }) {
  const { words } = useSpoken();
  const found = useReadAgain<{ items: ListedAsset[] }>('assets', 'project', project)?.items;
  if (!found || found.length === 0) return null;
  return (
    <section>
      <h2>{words.infrastructure.ofProject}</h2>
      <Rows label={words.infrastructure.ofProject}>
        {found.map((one) => (
          <AssetRow key={one.ref} asset={one} />
        ))}
      </Rows>
    </section>
  );
}
