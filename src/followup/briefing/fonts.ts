import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The faces of every paper and picture: those of the pages, whole. */
export const faces = [
  {
    family: 'IBM Plex Sans',
    weight: 400,
    file: '@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  },
  {
    family: 'IBM Plex Sans',
    weight: 600,
    file: '@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 400,
    file: '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  },
  {
    family: 'IBM Plex Sans Arabic',
    weight: 600,
    file: '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  },
] as const;

export const faceFiles = (): string[] => faces.map(({ file }) => require.resolve(file));
