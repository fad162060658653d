import { planFrom } from './plan-table.ts';

/**
 * Peterborough's written statement of action of November 2019: 106 milestones of five workstreams. A reference is the
 * printed one of the action and the milestone in it. The colours of the BRAG column are lost; a row that was done shows
 * the month in which it was. Sponsors and teams are printed by name; the
 * owner here is the team with which a sponsor delivers.
 */
export const peterboroughPlan = planFrom(
  {
    area: 'peterborough',
    plan: 'peterborough-wsoa-2019',
    document: 'Peterborough Local Area Written Statement of Action, November 2019',
    asOf: { on: '2019-11-30', stated: true },
  },
  `
# 1. Joint planning and commissioning including intervention | Delivery team of the workstream
1.1a-1 | - | - | Nov 2019 | ER | Nov 2019 | Needs assessment initiated and agreed by the Joint Child Health Commissioning Board (JCHCB)
1.1a-2 | - | - | Jan 2020 | ER | - | Baseline of needs identified by families is recorded
1.1a-3 | - | - | April 2020 | ER | - | Mapping existing resources against needs and identify gaps in meeting needs
1.1a-4 | - | - | June 2020 | ER | - | SEND commissioning strategy in place that ensures robust monitoring of commissioned services
1.1a-5 | - | - | June 2020 to April 2021 | ER | - | Commissioning of evidence based interventions to close gaps, with procurement and delivery of services secured
1.1b-1 | - | - | June 2020 | ER | - | Establish and record the baseline of family views from implementation of the commissioning strategy
1.1b-2 | - | - | July 2021 | ER | - | First Family Voice survey one year on shows improvement in how well families think their needs have been met
1.1c-1 | - | - | Feb 2020 | ER | - | Agreed cross agency data set in place
1.1c-2 | - | - | Feb 2020 | ER | - | Benchmark of priorities from children and families collated
1.1c-3 | - | - | April 2020 | ER | - | Quarterly reports to SEND Executive show progress towards the outcomes in the strategy and feed into commissioning
1.2-1 | - | - | Nov 2019 | AR | - | Mapping of current arrangements for assessment and provision of all equipment including medical technology
1.2-2 | - | - | Jan 2020 | AR | - | Review and gap analysis complete and presented to JCHCB
1.2-3 | - | - | April 2020 | AR | - | Integrated equipment service proposal presented to JCHB, commissioning recommendations taken to JCB and COT
1.2-4 | - | - | Oct 2020 | AR | - | Equipment service in place
1.2b-1 | - | - | Dec 2019 | ER | - | Review of referral, assessment and products pathway complete (continence products)
1.2b-2 | - | - | May 2020 | ER | - | Publication of the revised pathway on the Local Offer website (continence products)
1.2c-1 | - | - | April 2020 | AR | - | OT Integration and transformation plan in place
1.2c-2 | - | - | Dec 2020 | AR | - | Joint service specification for OT created
1.2c-3 | - | - | Dec 2020 | AR | - | Balanced Model implemented through series of facilitated workshops
1.2d-1 | - | - | Oct 2020 | ER | - | Complete review of Children's Community Nursing Services and implement recommendations
1.3-1 | - | - | Sept 2019 | ER | Sept 2019 | SEND communications group established to coproduce and implement a communication strategy
1.3-2 | - | - | Jan 2020 | ER | - | Formal launch of joint SEND strategy and Pledge
1.3-3 | - | - | Jan 2020 | ER | - | Communications strategy and action plan agreed by SEND Executive Board
1.3-4 | - | - | From Feb 2020 | ER | - | Action plan progress monitored at bi-monthly SEND Executive Board
1.3-5 | - | - | April 2020 | ER | - | SEND pledge is circulated to all services and signed up to by 85% of those circulated
1.4a-1 | - | - | Oct 2019 | ER | Oct 2019 | Parent participation page in place
1.4a-2 | - | - | Oct 2019 | ER | Oct 2019 | Short breaks information page included
1.4a-3 | - | - | Dec 2019 | ER | - | Establish baseline of parental satisfaction with service info on the Local Offer from Family Voice survey
1.4a-4 | - | - | Dec 2019 | ER | - | Postcards redesigned
1.4a-5 | - | - | Jan 2020 | ER | - | Agree a system to ensure that information about services on the Local Offer is kept up to date
1.4a-6 | - | - | Jan 2020 | ER | - | Health services access arrangements published on the Local Offer
1.4a-7 | - | - | From Feb 2020 | ER | - | Increasing use of the parent participation page over time as evidenced in reports to Executive Board
1.4a-8 | - | - | Feb 2020 | ER | - | Guide to panels produced
1.4a-9 | - | - | March 2020 | ER | - | Suite of health information updated
1.4a-10 | - | - | Sept 2020 | ER | - | Suite of SEND fact sheets and SEND newsletter published
# 2. SEND Quality Assurance | Delivery team of the workstream
2.1-1 | - | - | Sept 2019 | AR | Aug 2019 | Quality assurance post agreed
2.1-2 | - | - | Feb 2020 | AR | - | Quality assurance post holder in place
2.1-3 | - | - | Feb 2020 | AR | - | Current QA arrangements collated
2.1-4 | - | - | March 2020 | AR | - | QA framework in place
2.1-5 | - | - | March 2020 | AR | - | Monthly reports to the SEND partnership group are used to track progress
2.2a-1 | - | - | Nov 2019- | ER | Nov 2019 | Targeted annual review recovery plan produced
2.2a-2 | - | - | Dec 2019 | ER | Nov 2019 | Newly received requests for assessment and annual reviews are logged on to the new system
2.2a-3 | - | - | March 2020 | ER | - | Audit arrangements reviewed and revised plans in place with the support of the new QA post
2.2a-4 | - | - | March 2020 | ER | - | Feedback arrangements reviewed and all new arrangements in place
2.2a-5 | - | - | March 2020 | ER | - | Data migration to new IT system complete and system fully operational, including reporting facilities
2.2a-6 | - | - | April 2020 | ER | - | Rolling multi-agency training programme agreed and implementation started
2.2a-7 | - | - | April 2020 | ER | - | Comprehensive reports to SEND Executive Board including both quantitative and qualitative data in place
2.2b-1 | - | - | Dec 2019 | AR | - | New posts agreed by SEND Executive Board
2.2b-2 | - | - | March 2020 | AR | - | Post holders in place
2.3-1 | - | - | Feb 2020 | ER | - | Contract and monitoring arrangements in place
2.3-2 | - | - | Feb 2020 | ER | - | First highlight report provided to Board, with data about the extent and use of out of area placements
2.4-1 | - | - | Sept 2019 | ER | Sept 2019 | Guidance on part time timetables developed and presented to schools
2.4-2 | - | - | Feb 2020 | ER | - | Baseline numbers on part time timetables collated for children and young adults with an EHCP
2.4-3 | - | - | Feb 2020 | ER | - | System established for monitoring use of part time placements
2.4-4 | - | - | July 2020 | ER | - | First highlight report on part time placements to Board
2.4-5 | - | - | July 2020 | ER | - | LA partners agree with providers a focus on reducing part time table provisions by 30%
# 3. Role and arrangements for the DCO | Delivery team of the workstream
3.1-1 | - | - | Oct 2019 | AR | Oct 2019 | Options appraisal for DCO capacity and recommendations presented to COT
3.1-2 | - | - | Oct 2019 | AR | Oct 2019 | Interim arrangements to relieve immediate pressure on DCO, medium term planning for increased resource
3.1-3 | - | - | Nov 2019 | AR | - | Financial agreement for additional resource requirements to increase the capacity of the DCO arrangements
3.1-4 | - | - | Dec 2019 | AR | - | Recruitment processes commenced
3.1-5 | - | - | Dec 2019 | AR | - | Develop a detailed SEND reporting mechanism for COT (1/4 update and annual reporting)
3.1-6 | - | - | March 2020 | AR | - | Additional capacity in the Children's Complex Cases team to support the CCG DCO role established
3.2-1 | - | - | Nov 2019 | ER | - | Enhance the terms of reference of the SEND Health operational working group to include SEND Health Critical Friends
3.2-2 | - | - | Nov 2019 | ER | - | Use data from audits to identify up to 4 health teams that would benefit from targeted facilitation
3.2-3 | - | - | Dec 2019 | ER | - | Develop initial workshop session and test with critical friends
3.2-4 | - | - | Jan 2020 | ER | - | Baseline established for each service using the SEND self-assessment tool
3.2-5 | - | - | Feb 2020 | ER | - | Develop the role and facilitation skills of the SEND Health Champions to support delivery of the QI project
3.2-6 | - | - | Feb 2020 | ER | - | Engage with SENCo network for feedback from schools on health involvement in EHC planning processes
3.3-1 | - | - | May 2020 | ER | - | EHCP audit for post 14 years shows that the annual health check has been discussed at the annual review meeting
3.3-2 | - | - | May 2020 | ER | - | Baseline of young adults' feedback that they know what an annual health check is and how to get one
# 4. Getting support early | Delivery team of the workstream
4.1a-1 | - | - | August 2020 | ER | - | Targeted training, advice and support provided for early years and reception staff
4.1a-2 | - | - | Sept 2020 | ER | - | Support for children to the end of Reception and their families in place
4.1a-3 | - | - | July 2021 | ER | - | Survey and evaluation of extended offer to inform further roll out completed
4.1b-1 | - | - | March 2020 | ER | - | Clear reference to SEND within the Every Contact Counts work stream of Best Start in Life and Healthy Child Programme
4.1b-2 | - | - | March 2020 | ER | - | Evaluation framework developed for the BSiL programme
4.2-1 | - | - | April 2020 | ER | - | A review of all professionals and parent / carer information leaflets on Early Help pathways to support
4.2-2 | - | - | April 2020 | ER | - | Multi-agency review panel in Early Help for all requests, so that those with SEND receive support in a timely manner
4.2-3 | - | - | April 2020 | ER | - | Baseline of views on clarity of pathways to access support, provision and timeliness of support established
4.2-4 | - | - | April 2020 | ER | - | Baseline of numbers of children and young adults with SEND in receipt of Early Help recorded
4.3a-1 | - | - | Dec 2019 | ER | - | Initial contractual proposals to providers based on initial evaluation
4.3a-2 | - | - | March 2020 | ER | - | Finalise initial set of KPIs and monitor monthly
4.3a-3 | - | - | Ongoing from March 2020 | ER | - | Monitor KPIs via monthly contract meetings - ongoing in 2020
4.3a-4 | - | - | April 2020 | ER | - | Providers collect data
4.3a-5 | - | - | Dec 2020 | ER | - | Review and calibration of KPIs
4.3a-6 | - | - | April 2021 | ER | - | Adjustments and business as usual performance management
4.3b-1 | - | - | Jan 2020 | ER | - | 2 weekly remedial action plan meetings to monitor progress of reduction in waiting times are set up
4.3b-2 | - | - | Aug 2020 | ER | - | Joint action learning events agreed between CAMHS services and the SENCO network
4.3b-3 | - | - | April 2020 | ER | - | Children will be assessed within 18 weeks from referral for routine appointments
4.3b-4 | - | - | April 2021 | ER | - | Children will be assessed within 12 weeks from referral for routine appointments
4.3b-5 | - | - | April 2021 | ER | - | Workstreams are redesigned
4.3c-1 | - | - | Dec 2019 | ER | - | Update the NHS Mental Health Local Transformation Plan and use NHSE Key Lines of Enquiry relevant to SEND
4.3c-2 | - | - | March 2020 | ER | - | Complete a Mental Health Needs assessment to identify whole population needs and how SEND is highlighted
4.3c-3 | - | - | July 2020 | ER | - | Focus groups with children and young adults to develop outcomes
4.3c-4 | - | - | Sept 2020 | ER | - | Use NHSE Key Lines of Enquiry (KLoEs) with focus on sections relevant for SEND to create an action plan
# 5. Provision and opportunities for young adults aged 18 - 25 | Delivery team of the workstream
5.1a-1 | - | - | Feb 2020 | ER | - | Gaps in information on the Local Offer are identified
5.1a-2 | - | - | Sept 2020 | ER | - | Gaps in the information about (c,d,e and f) are closed
5.1a-3 | - | - | Sept 2020 | ER | - | First survey of views of young adults on additional information reported on the Local Offer
5.1b-1 | - | - | Feb 2020 | ER | - | New preparation for adulthood steering group in place and overarching action plan agreed
5.1b-2 | - | - | April 2020 | ER | - | All agreed preparation for adulthood workstreams established
5.1c-1 | - | - | April 2020 | AR | - | Plans for transition officer role explored and agreed with potential trial implementation from September 2020
5.2a-1 | - | - | Nov 2019 | ER | Nov 2019 | Review the 2017 Improvement Plan for CCG provider services
5.2a-2 | - | - | Jan 2020 | ER | - | Ensure all current transition pathways are detailed on the Local Offer
5.2a-3 | - | - | June 2020 | ER | - | Strategic transitions protocol coproduced with CCG and providers
5.2a-4 | - | - | April 2021 | ER | - | All new transition protocols implemented
5.2b-1 | - | - | March 2020 | AR | - | SEND training required for Mental Health Transition worker identified and delivered
5.2b-2 | - | - | July 2020 | AR | - | Establish and implement measurement of key performance indicators as per milestones in section 4.3a
`,
);
