// Files as schools’ systems write them, of invented people.
export const SIMS_CSV = [
  'UPN,Legal Surname,Legal Forename,Preferred Surname,Preferred Forename,DOB,Reg Group,Year Group,SEN Status,Date of Admission',
  'Z999200000001,Example,Amelia,,Millie,01/09/2014,3A,Year 3,K - SEN Support,04/09/2018',
  'Z999200000002,O’Sample,Siân,,,17/02/2015,3A,Year 3,N,04/09/2018',
  '01234,Testwood,Noah,Wood,,29/02/2016,2B,Year 2,,',
  '',
].join('\n')

export const CTF = `<?xml version="1.0" encoding="UTF-8"?>
<CTfile>
  <Header><DocumentName>Common Transfer File</DocumentName><CTFversion>20.0</CTFversion></Header>
  <CTFpupilData>
    <Pupil>
      <UPN>Z999200000001</UPN>
      <Surname>Example</Surname>
      <Forename>Amelia</Forename>
      <DOB>2014-09-01</DOB>
      <BasicDetails><PreferredForename>Millie</PreferredForename><NCyearActual>3</NCyearActual><EnrolStatus>C</EnrolStatus></BasicDetails>
      <SENhistory><SEN><StartDate>2018-01-01</StartDate><SENprovision>N</SENprovision></SEN><SEN><StartDate>2020-01-01</StartDate><SENprovision>K</SENprovision></SEN></SENhistory>
    </Pupil>
    <Pupil>
      <UPN>01234</UPN><Surname>Testwood &amp; Sons</Surname><Forename>Noah</Forename><DOB>2019-02-28</DOB>
      <BasicDetails><NCyearActual>R</NCyearActual></BasicDetails>
    </Pupil>
  </CTFpupilData>
</CTfile>
`
