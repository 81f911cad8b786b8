import type { Procedure } from '../step.ts'
import { COMMON } from '../steps/common.ts'
import { EVIDENCE_MUST_NOT } from '../steps/evidence.ts'
import { GAMES as STEPS } from '../steps/games.ts'
import { TELL } from '../steps/telling.ts'

export const GAMES: Procedure = {
  id: 'games',
  version: 1,
  date: '2026-11-22',
  title: 'Games not meant for the child’s age',
  about: 'You think that a child plays games that are unsuitable, or rated for older people.',
  mustNot: [EVIDENCE_MUST_NOT.lookThrough],
  steps: [TELL.head, TELL.parents, STEPS.block, STEPS.advise, STEPS.considerSocialCare, COMMON.workshop],
}
