import { type LoaderFunctionArgs, useLoaderData, useParams } from 'react-router';
import { Component as Gate, loader as loadGate } from '../../delivery/gate.screen.tsx';
import { OperationBeside } from '../../finance/operation-beside.tsx';
import type { ProjectMoney } from '../../finance/project-money.ts';
import { tryRead } from '../../web/client.ts';
import { Comments } from './comments.tsx';

/** A gate, and the money of its project where it asks for years of operation funded and the reader may see it. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await loadGate(args);
  const asks = page.gate.criteria.some((one) => one.type === 'operating-cost');
  const money = asks ? await tryRead<ProjectMoney>('project-money', { project: args.params.ref }) : undefined;
  return { ...page, ...(money?.ok ? { money: money.value } : {}) };
}

/** A gate with what the budget gives for running beside the criterion that asks for it, and what people say of it. */
export function Component() {
  const { ref = '', number = '1' } = useParams();
  const { money } = useLoaderData() as { money?: ProjectMoney };
  return (
    <>
      <Gate
        beside={(criterion) =>
          criterion.type === 'operating-cost' && money && <OperationBeside money={money} minimum={criterion.minimum} />
        }
      />
      <Comments about={{ kind: 'gate', ref: `${ref}/G${number}` }} />
    </>
  );
}
