/** Headers under which kept bytes leave: only kinds that a browser shows without running anything are shown, the rest is saved. */
export function fileHeaders(
  file: { sha256: string; mediaType: string; size: number },
  cacheControl: string,
): Record<string, string> {
  const isShown = /^(image\/(png|jpeg|webp|gif)|application\/pdf|text\/plain)$/.test(file.mediaType);
  // A browser's own PDF reader does not work inside a sandbox; nothing of ours may run there either.
  const sandbox = file.mediaType === 'application/pdf' ? '' : '; sandbox';
  return {
    'Content-Type': file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : file.mediaType,
    'Content-Length': String(file.size),
    'Content-Disposition': `${isShown ? 'inline' : 'attachment'}; filename="${file.sha256.slice(0, 12)}"`,
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'${sandbox}`,
    'Cache-Control': cacheControl,
  };
}
