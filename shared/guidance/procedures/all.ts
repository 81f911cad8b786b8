import type { Procedure } from '../step.ts'
import { ANY_CONCERN } from './any-concern.ts'
import { ADULT_MISUSE } from './adult-misuse.ts'
import { BULLYING_BY_PARENT } from './bullying-by-parent.ts'
import { BULLYING_PUPIL } from './bullying-pupil.ts'
import { BULLYING_STAFF } from './bullying-staff.ts'
import { BYPASSING_SECURITY } from './bypassing-security.ts'
import { DATA_BREACH } from './data-breach.ts'
import { EXTREMISM_PROCEDURE } from './extremism.ts'
import { GAMES } from './games.ts'
import { HARMFUL_SEXUAL_BEHAVIOUR } from './harmful-sexual-behaviour.ts'
import { HARMFUL_SITES_PROCEDURE } from './harmful-sites.ts'
import { INAPPROPRIATE_CONTACT } from './inappropriate-contact.ts'
import { INTENTIONAL_ACCESS_PUPIL } from './intentional-access-pupil.ts'
import { INTENTIONAL_ACCESS_STAFF } from './intentional-access-staff.ts'
import { MALICIOUS_POSTS } from './malicious-posts.ts'
import { NUDE_IMAGES } from './nude-images.ts'
import { PARENT_POSTS } from './parent-posts.ts'
import { STAFF_PUPIL_CONTACT } from './staff-pupil-contact.ts'
import { UNINTENTIONAL_ACCESS } from './unintentional-access.ts'
import { UPSKIRTING } from './upskirting.ts'

/** Every procedure; `any-concern` belongs to each incident. */
export const PROCEDURES: readonly Procedure[] = [
  ANY_CONCERN,
  UNINTENTIONAL_ACCESS,
  INTENTIONAL_ACCESS_PUPIL,
  INTENTIONAL_ACCESS_STAFF,
  ADULT_MISUSE,
  BULLYING_PUPIL,
  MALICIOUS_POSTS,
  INAPPROPRIATE_CONTACT,
  GAMES,
  PARENT_POSTS,
  BULLYING_STAFF,
  BULLYING_BY_PARENT,
  HARMFUL_SEXUAL_BEHAVIOUR,
  NUDE_IMAGES,
  UPSKIRTING,
  STAFF_PUPIL_CONTACT,
  EXTREMISM_PROCEDURE,
  HARMFUL_SITES_PROCEDURE,
  BYPASSING_SECURITY,
  DATA_BREACH,
]

export function procedureOf(id: string): Procedure | undefined {
  return PROCEDURES.find((procedure) => procedure.id === id)
}
