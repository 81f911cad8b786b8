import type { Style } from './pieces.ts'

const INK = '#000000'
/** Dark enough for a photocopier. */
const QUIET_INK = '#333333'

export const TITLE: Style = { bold: true, sizePt: 19, leadingPt: 25, colour: INK }
export const HEADING: Style = { bold: true, sizePt: 12.5, leadingPt: 17, colour: INK }
export const LABEL: Style = { bold: true, sizePt: 10, leadingPt: 14.5, colour: INK }
export const BODY: Style = { bold: false, sizePt: 10.5, leadingPt: 14.5, colour: INK }
export const NOTE: Style = { bold: false, sizePt: 9, leadingPt: 14.5, colour: QUIET_INK }
export const SMALL: Style = { bold: false, sizePt: 7.5, leadingPt: 10.5, colour: QUIET_INK }
export const MARK: Style = { bold: true, sizePt: 8.5, leadingPt: 11, colour: INK }
/** For a sheet that has to fit on one page. */
export const BRIEF: Style = { bold: false, sizePt: 9, leadingPt: 11.5, colour: INK }
export const BRIEF_HEADING: Style = { bold: true, sizePt: 10, leadingPt: 13, colour: INK }
