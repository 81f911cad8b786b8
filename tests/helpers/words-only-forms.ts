// The five forms that take words in place of an image, each with complete answers, and the boxes for words in them.
import { recordDeletion, recordDeletionConfirmed, recordReferral } from '#electron/services/referral.ts'
import { recordStatement, recordTrace } from '#electron/services/statements.ts'
import type { Session } from '#electron/services/session.ts'
import type { TypedForm } from '#shared/domain/form-drafts.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import type { Result } from '#shared/ipc/result.ts'
import { CONFIRMATION, DELETION, REFERRAL, STATEMENT, TRACE } from './full-case.ts'

type Form = Extract<TypedForm, { form: 'statement' | 'trace' | 'referral' | 'deletion' | 'deletion-confirmed' }>

export const WORDS_ONLY_FORMS: readonly Form[] = [
  { form: 'statement', answers: STATEMENT },
  { form: 'trace', answers: TRACE },
  { form: 'referral', answers: REFERRAL },
  { form: 'deletion', answers: DELETION },
  { form: 'deletion-confirmed', answers: CONFIRMATION },
]

/** `deletionId` is the one to confirm. */
export function recordWordsForm(
  session: Session,
  { incidentId, deletionId }: { incidentId: string; deletionId: string },
  typed: Form,
): Result<Incident> {
  switch (typed.form) {
    case 'statement':
      return recordStatement(session, { incidentId, answers: typed.answers })
    case 'trace':
      return recordTrace(session, { incidentId, answers: typed.answers })
    case 'referral':
      return recordReferral(session, { incidentId, answers: typed.answers })
    case 'deletion':
      return recordDeletion(session, { incidentId, answers: typed.answers })
    case 'deletion-confirmed':
      return recordDeletionConfirmed(session, { incidentId, deletionId, answers: typed.answers })
  }
}

const NOT_WORDS = ['day', 'month', 'year', 'typed', 'reply', 'decision', 'protection', 'recipientKind']

/** The paths of all boxes for words in a form's answers. */
export function wordBoxes(answers: object, before = ''): readonly string[] {
  return Object.entries(answers).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return NOT_WORDS.includes(name) ? [] : [`${before}${name}`]
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isGroup ? wordBoxes(value, `${before}${name}.`) : []
  })
}

/** The same answers with other words in one box. */
export function withWords<Answers extends object>(answers: Answers, path: string, words: string): Answers {
  const [name = '', ...rest] = path.split('.')
  const inner = (answers as Record<string, unknown>)[name]
  const value = rest.length === 0 ? words : withWords(inner as object, rest.join('.'), words)
  return { ...answers, [name]: value }
}
