// Small line drawings on a 20 x 20 grid. They always stand beside a word, so they are hidden from screen readers.

const PATHS = {
  home: 'M3 9.5 10 3l7 6.5V17h-5v-4.5H8V17H3z',
  incidents: 'M5 3h7l3 3v11H5zM12 3v3h3M7.5 10h5M7.5 13h5',
  inbox: 'M3 11 5.5 4h9L17 11v5.5H3zM3 11h4l1 2.5h4L13 11h4',
  settings:
    'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  search: 'M8.5 3.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12.2 12.2 17 17',
  add: 'M10 4v12M4 10h12',
  hide: 'M6 9V6.5a4 4 0 0 1 8 0V9M4.5 9h11v8h-11zM10 12v2',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  check: 'M4 10.5 8.2 15 16 5.5',
  warning: 'M10 3 18 17H2zM10 8v4.2M10 14.4v.4',
  stop: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM7 10h6',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9v5M10 6v.4',
  lock: 'M6 9V6.5a4 4 0 0 1 8 0V9M4.5 9h11v8h-11zM10 12v2',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 6v4.2l2.8 1.8',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6z',
  save: 'M10 3v9M6 8.5l4 4 4-4M3.5 16.5h13',
  edit: 'M4 16l1-4L13.5 3.5l3 3L8 15zM11.5 5.5l3 3',
  delete: 'M4 5.5h12M8 5.5V3h4v2.5M5.5 5.5 6.3 17h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  person: 'M10 3a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 17c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5',
  people:
    'M7.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M2.5 16.5c0-3 2.2-5 5-5s5 2 5 5M13 4.4a2.3 2.3 0 0 1 0 4.4M14.2 11.8c2 .5 3.3 2.3 3.3 4.7',
  device: 'M6 2.5h8v15H6zM9 15h2',
  eye: 'M2 10c2-3.4 4.7-5 8-5s6 1.6 8 5c-2 3.4-4.7 5-8 5s-6-1.6-8-5M10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6',
  'eye-off': 'M2 10c2-3.4 4.7-5 8-5s6 1.6 8 5c-2 3.4-4.7 5-8 5s-6-1.6-8-5M4 16 16 4',
  phone:
    'M5.5 3h2.7l1.3 3.6-1.8 1.3a9 9 0 0 0 4.4 4.4l1.3-1.8 3.6 1.3v2.7A1.6 1.6 0 0 1 15.4 16 12.6 12.6 0 0 1 4 4.6 1.6 1.6 0 0 1 5.5 3z',
  document: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3',
  pen: 'M4 16l1-4L13.5 3.5l3 3L8 15z',
  speak: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 0 1 0 5M15.2 5.2a6.8 6.8 0 0 1 0 9.6',
  close: 'M5 5l10 10M15 5 5 15',
  folder: 'M2.5 5h5l2 2h8v9h-15z',
  copy: 'M7 7h9v10H7zM4 13V3h9',
  question: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.4',
  history: 'M3.5 10A6.5 6.5 0 1 0 6 4.9L3.5 7M3.5 3.5V7H7M10 6.5V10l2.5 1.5',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="bf-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
