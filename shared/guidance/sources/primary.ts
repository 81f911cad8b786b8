import type { Source } from './source.ts'

/** Seed 001. */
export const PRIMARY_SOURCES = {
  'primary:agreements': {
    document: 'primary',
    section: 'How the policy is communicated',
    says: 'Everybody in the school gets an agreement when they come. Once a year they are told where to find it while it is unchanged; it is issued again when the yearly review changed it.',
  },
  'primary:handling': {
    document: 'primary',
    section: 'Handling online-safety concerns and incidents',
    says: 'Concerns reach the safeguarding lead the same day, and by the end of the lesson when they are urgent. Concerns about staff go to the head teacher; about the head, to the chair of governors and the LADO. Parents are told of incidents that involve their children, and the police where the law is broken or it is particularly disturbing. Other agencies and a helpline are asked for support.',
  },
  'primary:sexting': {
    document: 'primary',
    section: 'Sexting',
    says: 'Staff do not view, share or delete an image, nor ask anyone else to: they go straight to the safeguarding lead, who follows the UKCIS advice. If somebody is over 18 it is child sexual abuse. Pupils can always come and talk.',
  },
  'primary:bullying': {
    document: 'primary',
    section: 'Bullying',
    says: 'Online bullying is treated like any other bullying, under the school’s own policy.',
  },
  'primary:sexual-violence': {
    document: 'primary',
    section: 'Sexual violence and harassment',
    says: 'Every incident goes to the safeguarding lead and is taken seriously. Find out, gently, why the child did not report it in person. Where the children go to two schools, both share what they know.',
  },
  'primary:misuse': {
    document: 'primary',
    section: 'Misuse of school technology',
    says: 'Pupils who break the rules come under the behaviour policy, staff under the handbook. The school may take away access or the right to bring devices.',
  },
  'primary:social-media': {
    document: 'primary',
    section: 'Social media incidents',
    says: 'A post by somebody of the school is to be deleted promptly when the school asks. A post by others can be reported to the platform, and the Professionals’ Online Safety Helpline helps.',
  },
  'primary:staff-social-media': {
    document: 'primary',
    section: 'Staff’s, pupils’ and parents’ social media presence',
    says: 'Staff and pupils do not follow or message each other on social media. Where staff have pupils as family, the head teacher is told.',
  },
  'primary:data': {
    document: 'primary',
    section: 'Data protection and data security',
    says: 'Safeguarding data is shared only by approved, encrypted channels. Where that is not possible, the data protection officer and the safeguarding lead are told before.',
  },
  'primary:searching': {
    document: 'primary',
    section: 'Searching and confiscation',
    says: 'The head teacher, and staff whom the head has authorised, may search pupils and their belongings. Parents are told before. This includes what is on a telephone or other device.',
  },
} as const satisfies Record<string, Source>
