import { type BrandVariants, type Theme, createDarkTheme, createLightTheme } from '@fluentui/react-components'

const CALM_BLUE: BrandVariants = {
  10: '#03101b',
  20: '#081f30',
  30: '#0b2e49',
  40: '#0e3c60',
  50: '#114976',
  60: '#14568b',
  70: '#175f98',
  80: '#1c6aa5',
  90: '#357db4',
  100: '#4e8fc2',
  110: '#68a1cf',
  120: '#82b3db',
  130: '#9dc5e6',
  140: '#b8d7f0',
  150: '#d3e7f7',
  160: '#edf5fc',
}

// Fluent's 14 px body is small for a school laptop; tokens.css holds the colours that both share.
const SHARED: Partial<Theme> = {
  fontFamilyBase: 'var(--bf-font)',
  fontSizeBase200: '14px',
  lineHeightBase200: '20px',
  fontSizeBase300: '16px',
  lineHeightBase300: '24px',
  fontSizeBase400: '17px',
  lineHeightBase400: '24px',
  fontSizeBase500: '20px',
  lineHeightBase500: '28px',
  colorNeutralBackground1: 'var(--bf-bg)',
  colorNeutralForeground1: 'var(--bf-text)',
  colorNeutralForeground2: 'var(--bf-text)',
  colorNeutralForeground3: 'var(--bf-text-soft)',
  colorNeutralForeground4: 'var(--bf-text-soft)',
  colorNeutralStroke1: 'var(--bf-line-strong)',
  colorNeutralStrokeAccessible: 'var(--bf-line-strong)',
  borderRadiusMedium: '6px',
}

export const lightTheme: Theme = { ...createLightTheme(CALM_BLUE), ...SHARED }

export const darkTheme: Theme = {
  ...createDarkTheme(CALM_BLUE),
  ...SHARED,
  colorBrandForeground1: CALM_BLUE[120],
  colorBrandForeground2: CALM_BLUE[130],
  colorBrandBackground: CALM_BLUE[80],
  colorBrandBackgroundHover: CALM_BLUE[70],
  colorCompoundBrandBackground: CALM_BLUE[120],
  colorCompoundBrandForeground1: CALM_BLUE[120],
  colorCompoundBrandStroke: CALM_BLUE[120],
}
