import type { Source } from './source.ts'

/** Seed 002. */
export const AUTHORITY_SOURCES = {
  'authority:2.3': {
    document: 'authority',
    section: 'Section 2.3, Roles and responsibilities',
    says: 'The online safety co-ordinator keeps the log, looks into breaches and reports them to the authority’s online safety officer. The head teacher decides on sanctions. The network manager keeps evidence safe.',
  },
  'authority:2.3.6': {
    document: 'authority',
    section: 'Section 2.3.6, Designated safeguarding leads',
    says: 'Where a child’s safety or well-being is seriously at stake it goes to the safeguarding lead, who decides whether to refer to social care or the police.',
  },
  'authority:2.4': {
    document: 'authority',
    section: 'Section 2.4, Pupils with special educational needs and disabilities',
    says: 'The SEND co-ordinator agrees with the online safety co-ordinator whether the usual safeguards are enough and what more is needed, fits the policy to these pupils, and works with parents and others. Some children may not see what is real and may repeat what they saw.',
  },
  'authority:3.1': {
    document: 'authority',
    section: 'Section 3.1, Accessing and monitoring the system',
    says: 'Everybody has a log-in of their own. Staff change their password every six months.',
  },
  'authority:3.2': {
    document: 'authority',
    section: 'Section 3.2, Confidentiality and data protection',
    says: 'Data about pupils goes to others encrypted, by a safe system. Any breach is reported to the head teacher at once.',
  },
  'authority:3.3': {
    document: 'authority',
    section: 'Section 3.3, Acceptable use policies',
    says: 'Everybody who uses the internet in the school signs an agreement every year. For a primary pupil a parent signs; a secondary pupil and a parent both do, and without it there is no internet. Staff sign when they are appointed.',
  },
  'authority:3.6.1': {
    document: 'authority',
    section: 'Section 3.6.1, Internet and search engines',
    says: 'A blocked site that a teacher needs is opened for a while by agreement, and closed again when it is no longer needed.',
  },
  'authority:3.6.7': {
    document: 'authority',
    section: 'Section 3.6.7, Pupils’ own mobile devices',
    says: 'A device used for bullying or sexual harassment may be confiscated so that evidence can be gathered. The government’s guidance on searching is followed.',
  },
  'authority:4.1': {
    document: 'authority',
    section: 'Section 4.1, Policy statement',
    says: 'Every incident is recorded on the form, with a copy to the authority’s online safety officer. Staff matters go to the head teacher, who considers the LADO, and matters about the head to the chair of governors. The log is looked through for patterns and weaknesses. The safeguarding lead decides on a referral.',
  },
  'authority:4.2': {
    document: 'authority',
    section: 'Section 4.2, A site opened by accident',
    says: 'Close or minimise the screen, calmly. Reassure the pupils that they did nothing wrong and talk about it with the class. Report it with the address. Have the site blocked and the filter looked at.',
  },
  'authority:4.3': {
    document: 'authority',
    section: 'Section 4.3, A site opened on purpose by a pupil',
    says: 'It breaks the agreement and brings a sanction. Report it with the address, have the site blocked, and tell the parents what happened and what will be done.',
  },
  'authority:4.4': {
    document: 'authority',
    section: 'Section 4.4, Inappropriate use of IT by staff',
    says: 'The head teacher and the online safety co-ordinator are told at once; about the head or a governor, it is the chair of governors. The device is taken out of use and locked away, and an audit finds out who used it for what. The head decides on discipline, tells the governors, asks the LADO, and reports to the police what is illegal.',
  },
  'authority:4.5.2': {
    document: 'authority',
    section: 'Section 4.5.2, Online bullying: dealing with incidents',
    says: 'Report and record it, act under the anti-bullying policy, consider the police where it is extreme or goes on, ask the child to keep the evidence, and act in proportion to the harm. Sometimes helping the pupils to settle it is better than a sanction.',
  },
  'authority:4.5.3': {
    document: 'authority',
    section: 'Section 4.5.3, Action by service providers',
    says: 'Providers can trace calls and messages and take comments down. The child may change number or address, leaves the room or game, and parents learn how to block messages at home.',
  },
  'authority:4.5.4': {
    document: 'authority',
    section: 'Section 4.5.4, Online bullying of school staff',
    says: 'Staff can report in confidence and are supported. It is recorded like any other incident. They do not answer, do not use their own numbers and addresses, and tell the head at once. Their own details stand in no school publication. The head speaks with a parent who does it, and a home/school agreement can help.',
  },
  'authority:4.6': {
    document: 'authority',
    section: 'Section 4.6, Harmful sexual behaviour online',
    says: 'Schools respond to every online sexual harassment, in proportion, so that children are safe and no child gets a criminal record where it is not needed. Pupils learn that sexual pictures can be illegal and cannot be taken back. Exploitation and gangs are considered.',
  },
  'authority:4.7': {
    document: 'authority',
    section: 'Section 4.7, Inappropriate contacts with adults',
    says: 'Report to the safeguarding lead, who speaks with the teacher and the pupil and decides on a referral. The police always, at immediate risk. The child is shown how to end the contact, the parents are told, and where school equipment was used the evidence is kept and the systems audited.',
  },
  'authority:4.8': {
    document: 'authority',
    section: 'Section 4.8, Contact with violent extremists',
    says: 'Such sites are against the rules, so the filter is looked at again, and the log for patterns. A young person who is being drawn in, or whose parents are, is referred to the MASH. The Prevent education manager advises, and the Channel panel can make a plan of support.',
  },
  'authority:4.9': {
    document: 'authority',
    section: 'Section 4.9, Sites on suicide, self-harm and eating disorders',
    says: 'Young people can talk about it openly, pastoral support is there for each, and staff are trained to see who is at risk, to support and to refer.',
  },
  'authority:5': {
    document: 'authority',
    section: 'Section 5, Sanctions for misuse of school IT',
    says: 'The school decides which sanctions it uses. They fit how serious the breach was and take everything else into account.',
  },
  'authority:5.1': {
    document: 'authority',
    section: 'Section 5.1, Sanctions for pupils',
    says: 'Four categories from A, small breaches, to D, serious ones that go on after warnings or may be crimes.',
  },
  'authority:5.2': {
    document: 'authority',
    section: 'Section 5.2, Sanctions for staff',
    says: 'Category A is misconduct that the head deals with. Category B is gross misconduct that calls into question whether the person may work with children.',
  },
  'authority:app1': {
    document: 'authority',
    section: 'Appendix 1, Acceptable use policy for primary school pupils',
    says: 'Photographs that include the child may be published, but never so that the child can be made out clearly, and never with the name.',
  },
  'authority:app4': {
    document: 'authority',
    section: 'Appendix 4, Online safety incident report form',
    says: 'The form is kept on file, and a copy is e-mailed to the authority’s online safety officer.',
  },
} as const satisfies Record<string, Source>
