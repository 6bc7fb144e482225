/** A paper as a verb hands it over. */
export type PaperFile = { name: string; mediaType: string; base64: string };

/** Hands the file to the browser as if a link had been followed. */
export function saveFile({ name, mediaType, base64 }: PaperFile): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
