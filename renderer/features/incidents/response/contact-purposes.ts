import type { ContactAnswers } from '#shared/domain/contacts.ts'
import type { Party } from '#shared/guidance/step.ts'

// Those who advise and take referrals; everybody else is only ever told.
const ADVISERS: readonly Party[] = ['lado', 'police', 'social-care', 'prevent', 'ceop', 'la-officer', 'dpo', 'ico']

export function hasPurpose(party: Party | null): boolean {
  return party !== null && ADVISERS.includes(party)
}

/** The answers as they are sent: where there is only one purpose, nobody is asked for it. */
export function withPurpose(answers: ContactAnswers): ContactAnswers {
  return answers.party === null || hasPurpose(answers.party) ? answers : { ...answers, purpose: 'told' }
}
