// What the columns of a school's file are called. SIMS, Arbor and Bromcom name the same thing in different words, and so do people.
import type { Problem } from './answers.ts'
import type { PeopleKind } from './people.ts'
import type { FieldName, ImportSettings } from './people-import.ts'

type Field = { readonly label: string; readonly headings: readonly string[] }

const NAMES: readonly FieldName[] = ['surname', 'forename', 'name', 'preferredSurname', 'preferredForename']
const DAYS_HERE: readonly FieldName[] = ['joinedOn', 'leftOn']

// Headings in small letters without spaces and signs.
const FIELDS: Readonly<Record<FieldName, Field>> = {
  surname: {
    label: 'Surname',
    headings: ['surname', 'legalsurname', 'lastname', 'legallastname', 'familyname', 'legalfamilyname', 'secondname'],
  },
  forename: {
    label: 'First name',
    headings: ['forename', 'legalforename', 'firstname', 'legalfirstname', 'givenname', 'forenames', 'firstnames'],
  },
  name: {
    label: 'Full name, in one column',
    headings: [
      'name',
      'fullname',
      'legalname',
      'pupilname',
      'studentname',
      'legalfullname',
      'staffname',
      'pupil',
      'student',
    ],
  },
  preferredSurname: {
    label: 'Surname used in school',
    headings: ['preferredsurname', 'preferredlastname', 'preferredfamilyname', 'knownassurname', 'chosensurname'],
  },
  preferredForename: {
    label: 'First name used in school',
    headings: [
      'preferredforename',
      'preferredfirstname',
      'preferredname',
      'preferredgivenname',
      'knownas',
      'chosenname',
    ],
  },
  dob: {
    label: 'Date of birth',
    headings: ['dob', 'dateofbirth', 'birthdate', 'birthday', 'born', 'birthdateofpupil'],
  },
  upn: { label: 'UPN', headings: ['upn', 'uniquepupilnumber', 'pupilupn', 'studentupn', 'currentupn'] },
  class: {
    label: 'Class',
    headings: [
      'class',
      'classname',
      'form',
      'formgroup',
      'reg',
      'reggroup',
      'regform',
      'registrationgroup',
      'registrationform',
      'tutorgroup',
      'tutorgrp',
      'regclass',
    ],
  },
  year: {
    label: 'Year',
    headings: [
      'year',
      'yr',
      'yeargroup',
      'yrgroup',
      'ncyear',
      'ncyearactual',
      'curriculumyear',
      'nationalcurriculumyear',
      'yeartaughtin',
    ],
  },
  send: {
    label: 'Special educational needs or disabilities',
    headings: [
      'sen',
      'send',
      'senstatus',
      'sendstatus',
      'senprovision',
      'sencode',
      'specialeducationalneeds',
      'hassen',
    ],
  },
  joinedOn: {
    label: 'First day',
    headings: [
      'joined',
      'joinedon',
      'admissiondate',
      'dateofadmission',
      'doa',
      'dateofentry',
      'entrydate',
      'enrolmentstartdate',
      'startdate',
      'dateofarrival',
      'employmentstartdate',
      'datejoined',
      'firstday',
    ],
  },
  leftOn: {
    label: 'Last day',
    headings: [
      'left',
      'lefton',
      'leavingdate',
      'dateofleaving',
      'dol',
      'leavedate',
      'leaverdate',
      'enrolmentenddate',
      'enddate',
      'employmentenddate',
      'dateleft',
      'lastday',
    ],
  },
  email: {
    label: 'E-mail',
    headings: [
      'email',
      'emailaddress',
      'mainemail',
      'primaryemail',
      'workemail',
      'homeemail',
      'defaultemail',
      'schoolemail',
      'contactemail',
    ],
  },
  post: {
    label: 'Post or organisation',
    headings: [
      'post',
      'posttitle',
      'jobtitle',
      'role',
      'position',
      'businessrole',
      'organisation',
      'company',
      'staffrole',
    ],
  },
  childUpn: {
    label: 'UPN of the child',
    headings: ['childupn', 'upnofchild', 'childsupn', 'pupilsupn', 'studentsupn'],
  },
  childName: {
    label: 'Name of the child',
    headings: ['childname', 'nameofchild', 'childsname', 'child', 'pupilsname', 'studentsname'],
  },
  childDob: {
    label: 'Date of birth of the child',
    headings: ['childdob', 'childdateofbirth', 'pupildob', 'pupildateofbirth', 'studentdob', 'studentdateofbirth'],
  },
  relation: {
    label: 'Relation to the child',
    headings: [
      'relation',
      'relationship',
      'relationtochild',
      'relationshiptochild',
      'relationtopupil',
      'relationshiptopupil',
      'relationshiptostudent',
      'relationtostudent',
    ],
  },
  responsibility: {
    label: 'Parental responsibility',
    headings: [
      'parentalresponsibility',
      'responsibility',
      'pr',
      'hasparentalresponsibility',
      'parentalresp',
      'legalguardian',
    ],
  },
}

export function fieldLabel(field: FieldName): string {
  return FIELDS[field].label
}

/** What a column can mean for people of a kind. An adult's date of birth is not needed, so it is not taken in. */
export function fieldsOf(kind: PeopleKind): readonly FieldName[] {
  if (kind === 'pupil') return [...NAMES, 'dob', 'upn', 'class', 'year', 'send', ...DAYS_HERE, 'email']
  if (kind !== 'parent') return [...NAMES, 'email', 'post', ...DAYS_HERE]
  return [...NAMES, 'email', 'childUpn', 'childName', 'childDob', 'relation', 'responsibility']
}

// In a list of parents, what is called after a pupil is about the child.
const OF_THE_CHILD: Readonly<Partial<Record<FieldName, FieldName>>> = { upn: 'childUpn', dob: 'childDob' }
const PUPILS_NAME = /^(?:pupil|student)(?:s)?(?:full)?(?:name)?$/

const fieldOfHeading: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(FIELDS).flatMap(([field, { headings }]) => headings.map((heading) => [heading, field as FieldName])),
)

/** What each column probably means; null where its heading says nothing, or where a column before it means the same. */
export function suggestFields(headings: readonly string[], kind: PeopleKind): readonly (FieldName | null)[] {
  const allowed = fieldsOf(kind)
  const taken = new Set<FieldName>()
  return headings.map((heading) => {
    const field = fieldFor(plain(heading), kind)
    if (field === undefined || !allowed.includes(field) || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function fieldFor(heading: string, kind: PeopleKind): FieldName | undefined {
  if (kind === 'parent' && PUPILS_NAME.test(heading)) return 'childName'
  const ofAdult = heading.replace(/^(?:parent|contact|guardian|carer)/, '')
  const field = [heading, ofAdult, ofAdult.replace(/^s/, '')].map((one) => fieldOfHeading.get(one)).find((one) => one)
  return kind === 'parent' && field ? (OF_THE_CHILD[field] ?? field) : field
}

function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** What is wrong with what somebody chose for the columns; a column's field is `column.` and its place, from nought. */
export function columnProblems({ kind, columns }: ImportSettings): readonly Problem[] {
  const problems: Problem[] = []
  const allowed = fieldsOf(kind)
  const taken = new Map<FieldName, number>()
  for (const [at, field] of columns.entries()) {
    if (field === null) continue
    const before = taken.get(field)
    if (before !== undefined) {
      const message = `Columns ${before + 1} and ${at + 1} cannot both be “${fieldLabel(field)}”. Leave one of them out`
      problems.push({ field: `column.${at}`, message })
    } else if (!allowed.includes(field)) {
      problems.push({ field: `column.${at}`, message: `“${fieldLabel(field)}” is not for these people. Leave it out` })
    }
    taken.set(field, before ?? at)
  }
  const hasName = taken.has('surname') || taken.has('name') || taken.has('upn')
  if (!hasName)
    problems.push({ field: 'column.0', message: 'Choose the column that holds the surname or the full name' })
  return problems
}
