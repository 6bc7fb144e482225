import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { zipStream } from '../../platform/spreadsheet/zip.write.ts';

/** A PDF by hand: one text, or what `more` makes of its trailer. */
export function pdfOf({
  pages = 1,
  content = 'BT /F1 12 Tf 72 720 Td (The ministry will create 500 jobs by 2030.) Tj ET',
  filter = '',
  trailer = '',
}: {
  pages?: number;
  content?: string | Buffer;
  filter?: string;
  trailer?: string;
} = {}): Buffer {
  const stream = Buffer.from(content as string);
  const kids = Array.from({ length: pages }, (_, at) => `${5 + at} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} ${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    ...Array.from({ length: pages }, () =>
      Buffer.from(
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>',
      ),
    ),
  ];
  const chunks = [Buffer.from('%PDF-1.7\n')];
  let at = chunks[0]!.length;
  const places: number[] = [];
  for (const [number, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${number + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.push(at);
    chunks.push(object);
    at += object.length;
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(chunks);
}

/** Asks for a password that nobody knows. */
export const lockedPdf = (): Buffer => {
  const key = `<${'5a'.repeat(32)}>`;
  return pdfOf({
    trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`,
  });
};

/** Three layers of compression around nothing: some kilobytes that want to become as many gigabytes as is said. */
export function pdfBomb(megabytes: number): Buffer {
  const once = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20), { level: 9 });
  return pdfOf({
    content: deflateSync(once, { level: 9 }),
    filter: '/Filter [/FlateDecode /FlateDecode]',
  });
}

export async function zipOf(parts: Record<string, string | Iterable<string>>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const given = Object.entries(parts).map(([name, body]) => ({ name, body: typeof body === 'string' ? [body] : body }));
  for await (const chunk of zipStream(given)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const docxOf = (body: string | Iterable<string>, more: Record<string, string> = {}): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': typeof body === 'string' ? `<w:document ${word}><w:body>${body}</w:body></w:document>` : body,
    ...more,
  });

export const bombDocx = (megabytes: number): Promise<Buffer> => {
  const megabyte = `<w:p><w:r><w:t>${'a'.repeat(1024)}</w:t></w:r></w:p>`.repeat(1000);
  return docxOf(
    (function* () {
      yield `<w:document ${word}><w:body>`;
      for (let at = 0; at < megabytes; at += 1) yield megabyte;
      yield '</w:body></w:document>';
    })(),
  );
};
