import { tryRead } from '../client.ts';

type PhotoRule = { side: number; quality: number };

/** Where the rule was never read: what the settings say when nobody set them. */
const UNSET: PhotoRule = { side: 1600, quality: 0.8 };

export const photoRule = (): Promise<PhotoRule> =>
  tryRead<PhotoRule>('photo-rule').then((answer) => (answer.ok ? answer.value : UNSET));

/** Width and height of a picture reduced to its longest side; a small one stays as it is. example  reduced(4000, 3000, 1600) → 1600 × 1200 */
export function reduced(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The picture drawn anew, upright and small: nothing of the file but what one sees is left, neither place, nor device,
 * nor hour. Place and day are asked for instead. undefined for what is no picture.
 */
export async function shrinkPhoto(file: Blob, { side, quality }: PhotoRule): Promise<Blob | undefined> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
  const { width, height } = reduced(picture.width, picture.height, side);
  const canvas = new OffscreenCanvas(width, height);
  const paper = canvas.getContext('2d')!;
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  paper.drawImage(picture, 0, 0, width, height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
