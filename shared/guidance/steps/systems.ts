// Getting round the filter, hacking, and personal data that is lost. Seeds 000 §12, 001 "Misuse", 002 §2.3, §3.2, 004 §2 and §3.2; the
// Information Commissioner on personal-data breaches.
import type { MustNot, Step } from '../step.ts'

export const SYSTEMS_MUST_NOT = {
  noTrying: {
    id: 'no-trying-out',
    text: 'Do not try it out yourself, and do not show anyone how it was done.',
    sources: ['federation:2-filtering'],
  },
  noWiping: {
    id: 'no-wiping',
    text: 'Do not wipe, repair or set up anything anew before the evidence is safe.',
    sources: ['authority:2.3'],
  },
  noWaiting: {
    id: 'no-waiting',
    text: 'Do not wait until everything is known. The 72 hours run from when the school knew of it.',
    sources: ['ico'],
  },
  noBlame: {
    id: 'no-blame-for-breach',
    text: 'Do not hide it, and blame nobody who reports a loss at once.',
    sources: ['trust:12'],
  },
} as const satisfies Record<string, MustNot>

export const SYSTEMS = {
  closeGap: {
    id: 'close-the-gap',
    text: 'Close the way round it, and take what is affected off the network',
    who: 'network-manager',
    by: 'at-once',
    sources: ['federation:2-filtering', 'authority:2.3'],
  },
  whoseAccount: {
    id: 'whose-account',
    text: 'Find out from the logs whose account it was, and what was reached',
    who: 'network-manager',
    by: 'next-day',
    touches: ['view'],
    sources: ['authority:2.3'],
  },
  dataReached: {
    id: 'data-reached',
    text: 'Consider whether personal data was reached. If it was, it is a data breach as well',
    who: 'lead',
    by: 'same-day',
    sources: ['trust:12', 'ico'],
  },
  passwords: {
    id: 'change-passwords',
    text: 'Change the passwords that others may know',
    who: 'network-manager',
    by: 'same-day',
    sources: ['trust:12'],
  },
  withdrawAccess: {
    id: 'withdraw-access',
    text: 'Decide whether access, or the right to bring a device, is taken away for a time',
    who: 'head',
    by: 'two-weeks',
    does: 'decision',
    decides: 'other',
    sources: ['primary:misuse'],
  },
  logFilterChange: {
    id: 'log-filter-change',
    text: 'Log every change to the filter',
    who: 'network-manager',
    by: 'two-weeks',
    sources: ['federation:3-procedures'],
  },
  contain: {
    id: 'breach-contain',
    text: 'Limit the harm: lock the account, change the passwords',
    who: 'network-manager',
    by: 'at-once',
    sources: ['trust:12', 'ico'],
  },
  firstKnown: {
    id: 'breach-first-known',
    text: 'Write down when the school first knew',
    hint: 'The day and the time. The 72 hours run from then.',
    who: 'lead',
    by: 'at-once',
    sources: ['ico'],
  },
  whatWasLost: {
    id: 'breach-what',
    text: 'Write down what was lost or seen, and whose data it is',
    who: 'lead',
    by: 'same-day',
    sources: ['ico'],
  },
  childSafety: {
    id: 'breach-child-safety',
    text: 'Consider whether it puts anybody in danger, for example by an address that has to stay secret',
    who: 'lead',
    by: 'same-day',
    sources: ['ico', 'kcsie:1'],
  },
  breachLog: {
    id: 'breach-log',
    text: 'Write it into the log of breaches, however small it is',
    who: 'dpo',
    by: 'same-day',
    sources: ['ico'],
  },
  breachRisk: {
    id: 'breach-risk',
    text: 'Weigh the risk to the people whose data it is, and write down why',
    who: 'dpo',
    by: 'next-day',
    sources: ['ico'],
  },
  tellPeople: {
    id: 'breach-tell-people',
    text: 'Tell the people whose data it is, where the risk to them is high',
    who: 'dpo',
    by: 'three-days',
    sources: ['ico'],
  },
  theft: {
    id: 'breach-theft',
    text: 'If it was stolen, tell the police on 101 and write down the crime number',
    who: 'lead',
    by: 'same-day',
    tells: 'police',
    sources: ['trust:12', 'primary:handling'],
    unless: [['adult-involved'], ['illegal'], ['maybe-illegal'], ['danger']],
  },
} as const satisfies Record<string, Step>
