// The texts that Blueform brings along. A school edits and publishes them as its own versions.
import type { AgreementKind, AgreementText } from '../domain/agreements.ts'
import { COMMUNITY } from './community.ts'
import { CONTRACTOR } from './contractor.ts'
import { GOVERNOR } from './governor.ts'
import { PARENT } from './parent.ts'
import { PRIMARY_PUPIL } from './primary-pupil.ts'
import { RULES_KS1 } from './rules-ks1.ts'
import { RULES_KS2 } from './rules-ks2.ts'
import { SECONDARY_PUPIL } from './secondary-pupil.ts'
import { STAFF } from './staff.ts'
import { VISITOR } from './visitor.ts'
import { VOLUNTEER } from './volunteer.ts'

export const TEMPLATES: Readonly<Record<AgreementKind, AgreementText>> = {
  'primary-pupil': PRIMARY_PUPIL,
  'secondary-pupil': SECONDARY_PUPIL,
  'rules-ks1': RULES_KS1,
  'rules-ks2': RULES_KS2,
  parent: PARENT,
  staff: STAFF,
  governor: GOVERNOR,
  volunteer: VOLUNTEER,
  contractor: CONTRACTOR,
  visitor: VISITOR,
  community: COMMUNITY,
}

export function templateOf(kind: AgreementKind): AgreementText {
  return TEMPLATES[kind]
}
