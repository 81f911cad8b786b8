// Document 001: handling concerns, sexting, bullying, sexual violence, misuse, social media, searching; everything they ask for, in
// reading order.
import { linesOf } from './seed-lines.ts'
import type { SeedStep } from './seed-step.ts'

const TAUGHT = 'What staff or pupils are taught, or what a policy says; not a step of one incident.'
const OTHER_POLICY = 'Names the other policies that hold; nothing to do.'

export const SEED_001: readonly SeedStep[] = [
  ...linesOf('001', 'handling', [
    ['General concerns are dealt with like any other safeguarding concern', 'any-concern', 'lead-knows-same-day'],
    [
      'Rather talk to the lead, so that the whole picture is seen',
      'any-concern',
      'lead-knows-same-day',
      'look-for-patterns',
    ],
    { says: 'Staff who do not teach often notice first', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'Procedures stand in the policies that are listed', procedure: 'any-concern', leftOut: OTHER_POLICY },
    {
      says: 'Everybody is encouraged to report swiftly, also what happens outside school',
      procedure: 'any-concern',
      leftOut: 'Where it happened is asked on the form; the steps are the same.',
    },
    ['A suspected risk or breach reaches the lead on the same day', 'any-concern', 'lead-knows-same-day'],
    ['Where it is urgent, by the end of the lesson', 'any-concern', 'lead-knows-by-lesson'],
    ['A concern about staff always goes to the head teacher', 'any-concern', 'tell-head-now'],
    ['A concern about the head goes to the chair of governors and the LADO', 'any-concern', 'tell-chair', 'tell-lado'],
    {
      says: 'Staff may use a whistleblowing helpline',
      procedure: 'any-concern',
      leftOut: 'A right that staff have, and not something that is done about an incident.',
    },
    [
      'Support is sought from other agencies as needed',
      'any-concern',
      'tell-social-care',
      'tell-police',
      'tell-la-officer',
      'tell-lado',
    ],
    ['The Internet Watch Foundation is one of them', 'adult-misuse', 'tell-iwf'],
    ['CEOP is one of them', 'inappropriate-contact', 'tell-ceop'],
    ['The Prevent officer is one of them', 'extremism', 'tell-prevent'],
    ['The helpline for professionals is one of them', 'bullying-staff', 'safety-helpline'],
    ['Parents are told of incidents that involve their children', 'any-concern', 'tell-parents'],
    [
      'The police are told where the law is broken or it is particularly disturbing',
      'any-concern',
      'tell-police',
      'ask-police-advice',
    ],
  ]),
  ...linesOf('001', 'sexting', [
    ['The national advice on images is followed', 'nude-images', 'ukcis-questions'],
    ['Where somebody is over 18 it is child sexual abuse', 'nude-images', 'tell-police'],
    { says: 'All staff read the overview', procedure: 'nude-images', leftOut: TAUGHT },
    {
      says: 'Staff do not view, share or delete the image, nor ask anyone else to',
      procedure: 'nude-images',
      leftOut:
        'What must not be done: image-no-view, image-no-copy, image-no-delete, image-ask-nobody. Shown before every step.',
    },
    ['Staff go straight to the safeguarding lead', 'nude-images', 'image-to-lead'],
    [
      'The lead decides on the next steps and on other agencies',
      'nude-images',
      'ukcis-questions',
      'tell-social-care-now',
    ],
    ['Pupils can come and talk, also after a mistake', 'nude-images', 'image-reassure'],
  ]),
  ...linesOf('001', 'bullying', [
    ['Online bullying is treated like any other, under the bullying policy', 'bullying-pupil', 'bullying-policies'],
    { says: 'Where material for teaching is found', procedure: 'bullying-pupil', leftOut: TAUGHT },
  ]),
  ...linesOf('001', 'sexual violence', [
    { says: 'All staff know the guidance', procedure: 'harmful-sexual-behaviour', leftOut: TAUGHT },
    ['Any incident is reported to the safeguarding lead', 'harmful-sexual-behaviour', 'sexual-behaviour-to-lead'],
    [
      'The lead follows the full guidance',
      'harmful-sexual-behaviour',
      'keep-apart',
      'risk-assessment',
      'support-each-child',
    ],
    {
      says: 'All forms are taken seriously, and none is let pass as small',
      procedure: 'harmful-sexual-behaviour',
      leftOut: 'What must not be done: no-banter.',
    },
    {
      says: 'Nobody assumes that somebody else responds',
      procedure: 'harmful-sexual-behaviour',
      leftOut: 'What must not be done: no-assuming.',
    },
    ['If in doubt, speak to the lead or a deputy', 'harmful-sexual-behaviour', 'sexual-behaviour-to-lead'],
    ['Understand why the victim did not report it, sensitively', 'harmful-sexual-behaviour', 'why-not-in-person'],
    ['With the support of social care if needed', 'harmful-sexual-behaviour', 'tell-social-care'],
    {
      says: 'The same holds for what happens away from school or online',
      procedure: 'harmful-sexual-behaviour',
      leftOut: 'Where it happened is asked on the form; the steps are the same.',
    },
    ['Children of two schools: both share what they know', 'harmful-sexual-behaviour', 'tell-other-school'],
  ]),
  ...linesOf('001', 'misuse', [
    { says: 'Rules are clear and well known', procedure: 'any-concern', leftOut: TAUGHT },
    { says: 'They stand in the agreements', procedure: 'any-concern', leftOut: OTHER_POLICY },
    ['Pupils who break them come under the behaviour policy', 'bypassing-security', 'decide-sanction'],
    ['Staff who break them come under the handbook', 'adult-misuse', 'staff-agreement'],
    ['Access or the right to bring devices may be taken away', 'bypassing-security', 'withdraw-access'],
  ]),
  ...linesOf('001', 'social media', [
    {
      says: 'Rules for behaviour stand in another section and the agreements',
      procedure: 'any-concern',
      leftOut: OTHER_POLICY,
    },
    ['Breaches come under the behaviour policy', 'bullying-staff', 'decide-sanction'],
    ['Breaches by staff come under the handbook', 'staff-pupil-contact', 'staff-agreement'],
    ['A post by somebody of the school is to be deleted promptly', 'bullying-staff', 'ask-writer-to-remove'],
    ['A post by others may be reported to the platform', 'any-concern', 'tell-platform'],
    ['The helpline for professionals may be asked', 'bullying-staff', 'safety-helpline'],
  ]),
  ...linesOf('001', 'social media presence', [
    ['Contact between pupils and staff on social media is ended', 'staff-pupil-contact', 'end-staff-contact'],
    ['Family links are allowed by the head teacher', 'staff-pupil-contact', 'family-link'],
    ['An attempt by staff is told to the head teacher', 'staff-pupil-contact', 'tell-head-now'],
    ['An attempt by a child is told to the safeguarding lead', 'any-concern', 'lead-knows-same-day'],
  ]),
  ...linesOf('001', 'searching', [
    [
      'The head teacher and staff whom the head authorised may search',
      'harmful-sexual-behaviour',
      'decide-search',
      'search-authorised',
    ],
    ['Parents are told before', 'harmful-sexual-behaviour', 'search-parents-before'],
    [
      'This includes what is on a device, on reasonable suspicion',
      'harmful-sexual-behaviour',
      'decide-search',
      'search-record',
    ],
  ]),
]
