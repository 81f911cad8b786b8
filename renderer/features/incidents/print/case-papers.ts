import type { DocumentChoice } from '#shared/ipc/documents.ts'

/** What can be printed about any incident beside the form; `paper` is part of the address of the screen. */
export const CASE_PAPERS = [
  {
    paper: 'chronology',
    document: 'chronology',
    name: 'Chronology',
    short: 'everything that was recorded, oldest first',
    about:
      'Everything that was recorded about this incident, oldest first: the concern, who was told, what was decided and why, what followed and the outcome. It prints no picture of any file.',
  },
  {
    paper: 'briefing',
    document: 'briefing',
    name: 'Briefing for a strategy meeting',
    short: 'one page',
    about:
      'One page for a meeting with the police or social care: who is involved, what is known, what was done and decided, and what is still to do.',
  },
] as const satisfies readonly {
  paper: string
  document: DocumentChoice['document']
  name: string
  short: string
  about: string
}[]
