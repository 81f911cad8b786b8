// What the columns of a school's file are called. SIMS, Arbor and Bromcom name the same thing in different words, and so do people.
import { small } from '../lib/first-letter.ts'
import type { PeopleKind } from './people.ts'
import { type FieldName, type PlainField, FIELD_NAMES, plainFieldOf } from './people-import.ts'

type Field = { readonly label: string; readonly headings: readonly string[] }

const NAMES: readonly FieldName[] = ['surname', 'forename', 'name', 'preferredSurname', 'preferredForename']
const DAYS_HERE: readonly FieldName[] = ['joinedOn', 'leftOn']

// Headings in small letters without spaces and signs.
const FIELDS: Readonly<Record<PlainField, Field>> = {
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
      'displayname',
      'pupilfullname',
      'studentfullname',
      'names',
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
    headings: [
      'dob',
      'dateofbirth',
      'birthdate',
      'birthday',
      'born',
      'birthdateofpupil',
      'birth',
      'birthdatedob',
      'dateofbirthdob',
    ],
  },
  upn: {
    label: 'UPN',
    headings: [
      'upn',
      'uniquepupilnumber',
      'pupilupn',
      'studentupn',
      'currentupn',
      'upnnumber',
      'uniquepupilnumberupn',
      'upncurrent',
    ],
  },
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
      'currentregistrationform',
      'registration',
      'formname',
      'mainclass',
      'registrationformname',
      'currentclass',
      'tutorgroupname',
      'reggrp',
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
      'yeargroupname',
      'nationalcurriculumyeargroup',
      'currentyear',
      'ncyeargroup',
      'currentyeargroup',
      'schoolyear',
      'curriculumyeargroup',
      'nc',
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
      'sencurrentstatus',
      'specialeducationalneedsstatus',
      'currentsenstatus',
      'senstatuscode',
      'sendprovision',
      'sendcode',
      'senstage',
      'sensupport',
      'senneed',
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
      'joindate',
      'dateofjoining',
      'schooljoindate',
      'admitted',
      'admittedon',
      'admission',
      'entry',
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
      'dateofexit',
      'exitdate',
      'leavingon',
      'leaves',
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
      'mainemailaddress',
      'primaryemailaddress',
      'workemailaddress',
      'homeemailaddress',
      'schoolemailaddress',
      'emailhome',
      'emailwork',
      'emailmain',
      'emailprimary',
      'defaultemailaddress',
      'personalemail',
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
      'staffposition',
      'posttitles',
      'jobrole',
      'department',
    ],
  },
  childUpn: {
    label: 'UPN of the child',
    headings: [
      'childupn',
      'upnofchild',
      'childsupn',
      'pupilsupn',
      'studentsupn',
      'childsuniquepupilnumber',
      'pupiluniquepupilnumber',
      'studentuniquepupilnumber',
    ],
  },
  childSurname: {
    label: 'Surname of the child',
    headings: [
      'childsurname',
      'childssurname',
      'childlastname',
      'childlegalsurname',
      'childlegallastname',
      'childfamilyname',
    ],
  },
  childForename: {
    label: 'First name of the child',
    headings: [
      'childforename',
      'childsforename',
      'childfirstname',
      'childlegalforename',
      'childlegalfirstname',
      'childgivenname',
    ],
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
      'relationtype',
      'relationshiptype',
      'typeofrelationship',
      'relationshiptothechild',
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
      'parentalresponsibilityflag',
      'hasparentalresp',
      'legalresponsibility',
      'parentalresponsibilityyn',
      'parentresponsibility',
    ],
  },
}

const ORDINALS = ['', '', 'Second parent: ', 'Third parent: '] as const

export function fieldLabel(field: FieldName): string {
  const { field: plain, parent } = plainFieldOf(field)
  const { label } = FIELDS[plain]
  return parent === 1 ? label : `${ORDINALS[parent] ?? ''}${small(label)}`
}

const OF_FURTHER_PARENTS = FIELD_NAMES.filter((field) => plainFieldOf(field).parent > 1)

/** What a column can mean for people of a kind. An adult's date of birth is not needed, so it is not taken in. */
export function fieldsOf(kind: PeopleKind): readonly FieldName[] {
  if (kind === 'pupil') return [...NAMES, 'dob', 'upn', 'class', 'year', 'send', ...DAYS_HERE, 'email']
  if (kind !== 'parent') return [...NAMES, 'email', 'post', ...DAYS_HERE]
  const ofChild = ['childUpn', 'childSurname', 'childForename', 'childName', 'childDob'] as const
  return [...NAMES, 'email', ...ofChild, 'relation', 'responsibility', ...OF_FURTHER_PARENTS]
}

const fieldOfHeading: ReadonlyMap<string, PlainField> = new Map(
  Object.entries(FIELDS).flatMap(([field, { headings }]) => headings.map((heading) => [heading, field as PlainField])),
)

/** What a heading means, in small letters without spaces and signs. */
export function fieldCalled(heading: string): PlainField | undefined {
  return fieldOfHeading.get(heading) ?? fieldOfHeading.get(heading.replace(/^s/, ''))
}
