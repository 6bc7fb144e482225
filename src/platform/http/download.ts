/**
 * An answer of bytes instead of JSON: a file to be saved. Its body is asked for after the transaction is over, so it must
 * not need one.
 */
export class Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: AsyncIterable<Uint8Array>;
  constructor(name: string, mediaType: string, body: AsyncIterable<Uint8Array>) {
    this.name = name;
    this.mediaType = mediaType;
    this.body = body;
  }
}

/** Headers of a file that is saved and never shown. source  RFC 6266, RFC 8187 for the name */
export function downloadHeaders({ name, mediaType }: Pick<Download, 'name' | 'mediaType'>): Record<string, string> {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'no-store',
  };
}
