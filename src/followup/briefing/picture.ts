import { faceFiles } from './fonts.ts';

/** A drawing as a PNG so many pixels wide, with our own faces only: no face of the machine may stand in for one. */
export async function pictureOf(svg: string, width: number): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: faceFiles(), defaultFontFamily: 'IBM Plex Sans' },
  });
  return new Uint8Array(drawn.render().asPng());
}
