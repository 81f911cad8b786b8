import type { Source } from './source.ts'

/** Seed 003. */
export const ACADEMIES_SOURCES = {
  'academies:4': {
    document: 'academies',
    section: 'Section 4, Password security',
    says: 'A strong password of at least eight mixed characters, never shared. As good practice it is changed every six months.',
  },
} as const satisfies Record<string, Source>
