/// The training log of 2016/17 as the annual report published it: totals by setting, not one row a session.
///
/// - Source: Sheffield Sexual Exploitation Service, annual report April 2016 to March 2017, section Training.
enum TrainingYear {
  /// The rows as the file that `lls delivery log` reads. A count that nobody published is `unknown`, never 0.
  static let csv = """
    id,date,audience,setting,sessions,attended,remark
    2016-17-p1,2016/17,professionals,Education,9,305,
    2016-17-p2,2016/17,professionals,Health,6,87,
    2016-17-p3,2016/17,professionals,LAC/Care Leavers/Children Services/Sheltered Housing/Residential,5,62,
    2016-17-p4,2016/17,professionals,Multi Agency,25,456,
    2016-17-p5,2016/17,professionals,Others/ Voluntary Sector,5,63,
    2016-17-y1,2016/17,young-people,Alternative Curriculum Provider,5,85,
    2016-17-y2,2016/17,young-people,Education,27,1340,
    2016-17-y3,2016/17,young-people,LAC/Care Leavers/Children Services/Sheltered Housing/Residential,3,15,
    2016-17-y4,2016/17,young-people,Voluntary Sector,31,147,
    2016-17-c1,2016/17,parents-carers,,4,127,
    2016-17-t1,2016/17,taxi-drivers,,unknown,1102,
    2016-17-v1,2016/17,vulnerability-roadshows,,8,unknown,
    2017-03-launch,2017-03,launch,,unknown,~60,soft launch at a national network's annual conference

    """
}
