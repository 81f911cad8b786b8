/** File name in the fonts folder -> where the build finds it below node_modules. All are under the SIL Open Font Licence. */
export const FONT_FILES = {
  'AtkinsonHyperlegibleNext-Regular.ttf':
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'AtkinsonHyperlegibleNext-SemiBold.ttf':
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  'NotoSans-Regular.ttf': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoNaskhArabic-Regular.ttf': '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
} as const

export type FontFile = keyof typeof FONT_FILES
