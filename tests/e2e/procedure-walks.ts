// What each concern must bring up and tick, read off the source documents by hand.

export type Walk = {
  readonly name: string
  readonly about: readonly string[]
  /** Parts of the questions that are answered with yes; all others with no. */
  readonly yes: readonly string[]
  /** Kind and part of each person. */
  readonly people: readonly string[]
  readonly isAboutStaff?: boolean
  /** What must not be done, shown before everything else. */
  readonly never: string
  readonly steps: readonly string[]
  readonly notSteps?: readonly string[]
  /** The step that is done on the screen. */
  readonly contact: string
  readonly hasSanction?: boolean
  /** Boxes of "Action taken" in the order of the form. */
  readonly staff: readonly string[]
  readonly child: readonly string[]
  /** What stands under "specific action", for which the form has no box. */
  readonly specific: readonly string[]
}

const HEAD = 'incident reported to head teacher/senior manager'
const LADO = 'advice sought from LADO'
const POLICE = 'incident reported to police'
const IWF = 'incident reported to Internet Watch Foundation'
const IT = 'incident reported to IT'
const DISCIPLINE = 'disciplinary action to be taken'
const POLICY = 'online safety policy to be reviewed/amended'
const SOCIAL_WORK = "advice sought from Children's Safeguarding and Social Work"
const REFERRED = "referral made to Children's Safeguarding and Social Work"
const SITE = 'incident reported to social networking site'
const PARENTS = "child's parents informed"
const DEBRIEFED = 'child/young person debriefed'

const AUTHORITY = 'Copy sent to the local authority’s online safety officer'
const SCHOOL_DEVICE = 'Was a school device'
const ON_AN_APP = 'on an app'
const ILLEGAL = 'Could it be illegal'
const ADULT = 'aged 18 or over'
const AT_RISK = 'at risk of harm now'
const TELL_HEAD = 'Tell the head teacher'

export const WALKS: readonly Walk[] = [
  {
    name: 'trust 1: an unsuitable site opened by accident',
    about: ['An unsuitable site was opened by accident'],
    yes: [SCHOOL_DEVICE],
    people: ['child affected'],
    never: 'Do not open it again',
    steps: [
      'Close or minimise the page, calmly',
      TELL_HEAD,
      'Decide whether to tell the parents',
      'Tell the network manager',
    ],
    notSteps: ['Tell the police'],
    contact: TELL_HEAD,
    staff: [],
    child: [HEAD, IT, PARENTS, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'trust 2: a site opened on purpose by a pupil',
    about: ['A pupil opened an unsuitable site on purpose'],
    yes: [SCHOOL_DEVICE],
    people: ['child alleged'],
    never: 'Do not open it again',
    steps: [
      'Go back with the pupil to the rules and the agreement that they signed',
      TELL_HEAD,
      'Decide on a sanction',
      'Decide whether to tell the parents',
      'Tell the network manager',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, IT, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'trust 3: a site opened on purpose by a member of staff',
    about: ['A member of staff opened an unsuitable site on purpose'],
    yes: [SCHOOL_DEVICE],
    people: ['staff alleged'],
    isAboutStaff: true,
    never: 'Do not look at it, also not with a colleague',
    steps: [
      TELL_HEAD,
      'Keep the evidence',
      'Tell the chair of governors',
      'Tell the chief executive of the trust',
      'Go back to the agreement that the person signed',
      'Tell the network manager',
      'Ask the LADO for advice',
    ],
    notSteps: ['Tell the police'],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [HEAD, LADO, IT, DISCIPLINE, POLICY],
    child: [],
    specific: ['Chair of governors told', 'Chief executive of the trust told', AUTHORITY],
  },
  {
    name: 'trust 4: an adult misuses equipment, and it is illegal',
    about: ['An adult misused school equipment'],
    yes: [SCHOOL_DEVICE, ILLEGAL],
    people: ['staff alleged'],
    isAboutStaff: true,
    never: 'Do not look at it, also not with a colleague',
    steps: [
      'Have a second adult with you from now on',
      TELL_HEAD,
      'Tell the police',
      'Leave the adult’s or the school’s device where it is',
      'If the police ask for it, move the device to a secure place',
      'Tell the chair of governors',
      'Tell the chief executive of the trust',
    ],
    notSteps: [
      'Move the device to a secure place, out of use',
      'Keep the evidence: add',
      'From the logs and what people say',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [HEAD, LADO, POLICE, IWF, IT, DISCIPLINE, POLICY],
    child: [],
    specific: ['Chair of governors told', 'Chief executive of the trust told', AUTHORITY],
  },
  {
    name: 'trust 5: online bullying of a child',
    about: ['A pupil is bullied online'],
    yes: [ON_AN_APP],
    people: ['child affected', 'child alleged'],
    never: 'Do not answer the messages',
    steps: [
      'Tell the child not to answer',
      TELL_HEAD,
      'Agree who does what the bullying and behaviour policies ask for',
      'Keep the evidence',
      'Decide whether to tell the parents',
      'Consider a workshop for parents',
      'Decide whether the police or others are told',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, SITE, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'trust 6: malicious or threatening comments',
    about: ['Malicious or threatening posts about somebody at the school'],
    yes: [ON_AN_APP],
    people: ['staff affected', 'other alleged'],
    never: 'Do not answer the post',
    steps: [
      TELL_HEAD,
      'Report it to CEOP',
      'Report it to the site, app or game',
      'Try to find out who wrote it',
      'Ask whoever posted it to take it down',
      'Decide whether the police or others are told',
    ],
    contact: TELL_HEAD,
    staff: [HEAD, POLICY],
    child: [],
    specific: ['Reported to CEOP', 'Reported to the site, app or game', AUTHORITY],
  },
  {
    name: 'trust 7: inappropriate contact with a child',
    about: ['An adult, or somebody unknown, contacts a child online'],
    yes: [ADULT, ON_AN_APP, SCHOOL_DEVICE],
    people: ['child affected', 'other alleged'],
    never: 'Do not write to the person',
    steps: [
      'Tell the police',
      TELL_HEAD,
      'Decide whether to tell the parents',
      'Show the child how to end the contact',
      'Report it to CEOP',
      'Ask children’s social care (MASH) for advice',
      'Consider a workshop for parents',
    ],
    contact: TELL_HEAD,
    staff: [],
    child: [HEAD, SOCIAL_WORK, POLICE, SITE, IT, PARENTS, DEBRIEFED, POLICY],
    specific: ['Reported to CEOP', AUTHORITY],
  },
  {
    name: 'trust 8: games not meant for the child’s age',
    about: ['A game that is not meant for the child’s age'],
    yes: [ON_AN_APP],
    people: ['child affected'],
    never: 'Do not promise a child that it stays a secret',
    steps: [
      TELL_HEAD,
      'Decide whether to tell the parents',
      'Advise the child and the parents on games that fit the age',
      'Decide whether social care should be asked',
      'Consider a workshop for parents',
    ],
    contact: TELL_HEAD,
    staff: [],
    child: [HEAD, SITE, PARENTS, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'trust 9: inflammatory posts by parents',
    about: ['Posts by parents that stir up feeling against the school'],
    yes: [ON_AN_APP],
    people: ['other alleged'],
    never: 'Do not answer the post',
    steps: [
      TELL_HEAD,
      'Speak with the parent who wrote it, in person',
      'Ask whoever posted it to take it down',
      'Train staff, and agree with them how to behave',
      'Consider a workshop for parents',
    ],
    contact: TELL_HEAD,
    staff: [HEAD, POLICY],
    child: [],
    specific: ['Reported to the site, app or game', AUTHORITY],
  },
  {
    name: 'authority 4.2: a site opened by accident in front of a class',
    about: ['An unsuitable site was opened by accident'],
    yes: [SCHOOL_DEVICE],
    people: ['staff affected', 'child affected'],
    never: 'Do not open it again',
    steps: [
      'Close or minimise the page, calmly',
      'Tell the pupils that they did nothing wrong',
      'Talk about it with the class',
      'Write down the address of the site, in words',
      'Tell the network manager',
      'Find out why the filter let it through',
    ],
    contact: TELL_HEAD,
    staff: [HEAD, IT, POLICY],
    child: [HEAD, IT, PARENTS, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'authority 4.3: a site opened on purpose by a pupil, and it is illegal',
    about: ['A pupil opened an unsuitable site on purpose'],
    yes: [SCHOOL_DEVICE, ILLEGAL],
    people: ['child alleged'],
    never: 'Do not open it again',
    steps: [
      'Tell the police',
      'Write down the address of the site, in words',
      'Tell the network manager',
      'Tell the pupil’s parents what the school will do',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, POLICE, IT, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: ['Reported to the Internet Watch Foundation', AUTHORITY],
  },
  {
    name: 'authority 4.4: inappropriate use of IT by staff, offensive and not illegal',
    about: ['An adult misused school equipment'],
    yes: [SCHOOL_DEVICE],
    people: ['staff alleged'],
    isAboutStaff: true,
    never: 'Do not tell the adult',
    steps: [
      TELL_HEAD,
      'Move the device to a secure place, out of use',
      'Ask the network manager to find out from the logs who used it',
      'Tell the chair of governors',
      'Ask the LADO for advice',
    ],
    notSteps: ['Leave the adult’s or the school’s device where it is'],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [HEAD, LADO, IT, DISCIPLINE, POLICY],
    child: [],
    specific: ['Chair of governors told', 'Chief executive of the trust told', AUTHORITY],
  },
  {
    name: 'authority 4.5: bullying that is extreme or goes on',
    about: ['A pupil is bullied online'],
    yes: [AT_RISK, 'happened before'],
    people: ['child affected', 'child alleged'],
    never: 'Do not answer the messages',
    steps: [
      'Tell the police',
      'Ask the child to keep the messages and comments',
      'Ask the phone company or e-mail provider to trace the sender',
      'Show the parents how to block such messages at home',
      'Consider whether it is better to help the pupils settle it',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, SOCIAL_WORK, POLICE, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'authority 4.5.4: online bullying of school staff',
    about: ['A member of staff is bullied online'],
    yes: [ON_AN_APP],
    people: ['staff affected', 'child alleged'],
    never: 'Do not answer messages or posts',
    steps: [
      TELL_HEAD,
      'Make sure that the member of staff can report it in confidence',
      'Agree what support the member of staff gets',
      'Take staff’s own numbers and addresses off',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [HEAD, POLICY],
    child: [HEAD, SITE, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'authority 4.6: harmful sexual behaviour online',
    about: ['Sexual harassment or harmful sexual behaviour online'],
    yes: [],
    people: ['child affected', 'child alleged'],
    never: 'Do not pass it off as a joke',
    steps: [
      'Make sure the children are safe now',
      'Decide whether to refer to social care or the police',
      'Write down the risk to every child in it',
      'Decide what is in proportion',
      'Consider whether exploitation, a gang or somebody outside school is behind it',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
  {
    name: 'authority 4.7: inappropriate contact by way of the school’s network',
    about: ['An adult, or somebody unknown, contacts a child online'],
    yes: [ADULT, SCHOOL_DEVICE, AT_RISK],
    people: ['child affected', 'other alleged'],
    never: 'Do not write to the person',
    steps: [
      'Tell the police',
      'Talk with whoever reported it',
      'Decide whether to refer to social care or the police',
      'Show the child how to end the contact',
      'Meet the parents',
      'Keep the logs and all other evidence in the school’s systems as they are',
      'Ask the local authority’s online safety officer what else could be done',
    ],
    contact: TELL_HEAD,
    staff: [],
    child: [HEAD, SOCIAL_WORK, POLICE, IT, PARENTS, DEBRIEFED, POLICY],
    specific: ['Reported to CEOP', AUTHORITY],
  },
  {
    name: 'authority 4.8: contact with violent extremists',
    about: ['Violent extremism or radicalisation'],
    yes: [],
    people: ['child alleged'],
    never: 'Do not open the site or the material again',
    steps: [
      'Ask the Prevent officer for advice',
      'Refer a child who is being drawn in to the MASH',
      'Go through the log: is a group targeting the school',
      'Tell the network manager',
      'Decide on a sanction',
    ],
    contact: TELL_HEAD,
    hasSanction: true,
    staff: [],
    child: [HEAD, REFERRED, IT, PARENTS, DISCIPLINE, DEBRIEFED, POLICY],
    specific: ['Prevent officer asked for advice', AUTHORITY],
  },
  {
    name: 'authority 4.9: sites on suicide, self-harm and eating disorders',
    about: ['Sites about suicide, self-harm or eating disorders'],
    yes: [AT_RISK],
    people: ['child affected'],
    never: 'Do not leave a child alone',
    steps: [
      'Stay with the child',
      'Talk with the child today',
      'Offer pastoral support',
      'Make sure that young people can talk about it openly',
      'Train staff to see who is at risk',
    ],
    contact: TELL_HEAD,
    staff: [],
    child: [HEAD, SOCIAL_WORK, POLICE, IT, PARENTS, DEBRIEFED, POLICY],
    specific: [AUTHORITY],
  },
]
