import { planFrom } from './plan-table.ts';

/**
 * Hull's SEND strategic plan 2024–2027, appendix 1: 63 actions under six priorities. The plan numbers no rows: a
 * reference is the priority and the row in it. It prints no day either: it had to be out within 30 days of the report
 * of January 2024. "AF15" is read as AFI5, the bare "ASC" as adult social care, which its rows are about,
 * and the one "Director Learning and Skills" as the Assistant Director of all the others.
 */
export const hullPlan = planFrom(
  {
    area: 'hull',
    plan: 'hull-send-2024',
    document: "Hull's SEND strategic plan 2024-2027",
    asOf: { on: '2024-02-29', stated: false },
  },
  `
# 1. Clear and open lines of communication
1.01 | Assistant Director Learning and Skills | Feb-23 | Nov-23 | SEF | On track some concerns | Communicate transparently agreed timescales for service responses
1.02 | Head of Performance and Quality | Feb-24 | Jul-24 | AFI4 AFI5 | On track no concerns | Develop the SEND quality assurance framework so that lived experience informs self-evaluation and improvement
1.03 | Assistant Director Learning and Skills | Feb-23 | Sep-23 | SEF | On track no concerns | Refresh the 'new in city' protocol so that families benefit from clarity about what happens
1.04 | Assistant Director Learning and Skills | Feb-23 | Oct-23 | AFI4 | On track no concerns | Ensure that there is learning from complaints and that listening to families is prioritised within the process
1.05 | Assistant Director Community Integration and Transformation | Feb-23 | Jan-24 | SEF | On track no concerns | Map out the front door and the neurodiversity proof of concept
1.06 | Standards & Effectiveness Officer | Feb-23 | Oct-24 | SEF | On track no concerns | Information on services is transparent and clear on the Local Offer
# 2. Links and partnership working: develop and plan services together
2.01 | Assistant Director Safeguarding | Oct-23 | Oct-25 | SEF | On track no concerns | Develop a SEND integrated hub within the newly acquired Lil Bilocca House for the LAFSS service
2.02 | Assistant Director Community Integration and Transformation / Assistant Director Learning and Skills | Feb-23 | Aug-24 | SEF DBV | On track no concerns | Meaningful involvement of parents and young people in SEND commissioning decisions
2.03 | Assistant Director Community Integration and Transformation | Feb-24 | TBC | AFI5 | Not due yet | Partner wide training on measuring impact, and a mechanism of communication with parents and stakeholders
2.04 | Assistant Director Community Integration and Transformation | Feb-24 | Jul-24 | AFI4 | Not due yet | Map out the SEND training offer across the partnership to identify shared training and future efficiencies
2.05 | Head of Service (SEND) | Feb-24 | Feb-25 | AFI2 AFI4 | On track no concerns | Mandatory training for health and social care partners includes how to write high quality EHC plans and advice
2.06 | Assistant Director Community Integration and Transformation | Apr-25 | Feb-25 | AFI3 | Not due yet | Embed the Integrated Care Board (ICB) SEND training framework across health partners
2.07 | Assistant Director Learning and Skills | Feb-24 | Feb-25 | AFI4 | Not due yet | Develop a strategic approach to harnessing lived experience: "nothing about us, without us"
2.08 | Assistant Director Learning and Skills | Feb-24 | Feb-25 | AFI4 AFI5 | Not due yet | Evaluate the impact of training on practice and on children's outcomes and families' lived experience
# 3. Identify need early so that the right support is in at the right time
3.01 | Assistant Director Learning and Skills | Feb-23 | Nov-23 | SEF DBV | On track no concerns | Update the graduated approach documents on the Local Offer with SENCOs across trusts and the PCF
3.02 | Assistant Director Learning and Skills | Feb-23 | Jan-24 | AFI4 | On track no concerns | Implement a partnership wide training offer so that progressive provision and quality first teaching are understood
3.03 | Assistant Director Learning and Skills | Feb-23 | Apr-24 | AFI4 | On track no concerns | Support SENCOs to complete the Certificate of Competence in Educational Testing (CCET) training
3.04 | Assistant Director Learning and Skills | Feb-23 | Apr-24 | SEF DBV | On track some concerns | Promote a person-centred, graduated approach to Emotionally Based School Avoidance with the 'ATTEND' framework
3.05 | Assistant Director Learning and Skills | Feb-23 | Jan-25 | SEF DBV | On track no concerns | Create a SEND support services virtual platform for schools and academies: inclusion tools, strategies and training
3.06 | Assistant Director Learning and Skills | Feb-23 | Jul-24 | SEF | On track no concerns | Refresh the Whole School SEND review process so that good practice is identified and shared
3.07 | Assistant Director Learning and Skills | Feb-23 | Sep-24 | DBV | On track some concerns | Introduce a graduated approach to Alternative Provision referrals, agreed with primary and secondary leaders
3.08 | Assistant Director Learning and Skills | Feb-23 | Jul-24 | SEND-sufficiency-strategy | On track no concerns | Develop the network of resource bases and enhanced mainstream provisions across the city
3.09 | Assistant Director Learning and Skills | Feb-23 | Jul-24 | SEF | On track some concerns | Increase the capacity within the special school estate, mitigating the impact of the SLD free school delay
3.10 | Assistant Director Learning and Skills | Feb-23 | Apr-24 | SEF | Completed Embedded Sustained | Raise awareness through the Local Offer of the sufficiency strategy
3.11 | Assistant Director Safeguarding | Feb-23 | Apr-24 | SEF | On track no concerns | Increase short break provision: a home for overnight short breaks, and a two-bed home for emergency provision
3.12 | Assistant Director Safeguarding | Feb-23 | 24-Apr | SEF | On track no concerns | Improve access to edge of care support and emergency provision for families of a child with a disability
3.13 | Assistant Director Safeguarding | Feb-23 | 24-Apr | SEF | On track no concerns | Launch targeted campaign and training to attract foster carers with skills to care for disabled children
3.14 | Assistant Director Safeguarding | Feb-23 | Aug-23 | SEF | On track no concerns | Increase Occupational Therapy (OT) capacity and develop new pathways
3.15 | Assistant Director Safeguarding | Feb-23 | Aug-23 | SEF | On track no concerns | Enhance the LAFSS service delivery to meet the varied and rising needs of children across the city
3.16 | Assistant Director Safeguarding | Feb-23 | Dec-23 | SEF | On track no concerns | Commissioning activity enhances the support for those with high care needs or on the edge of care
3.17 | Director of Nursing and Quality | Feb-23 | Jan-24 | SEF | On track no concerns | Refresh the local area's joint commissioning strategy
3.18 | Assistant Director Community Integration and Transformation | Feb-23 | Oct-25 | SEF | On track some concerns | Reduce ADHD and autism assessment waiting times in line with the recovery trajectory: none over 52 weeks
3.19 | Assistant Director Learning and Skills | Feb-23 | Oct-23 | SEF | Completed Embedded Sustained | Understand the low rate of primary need autism identification in EHC plans, compared to national average
3.20 | Assistant Director Community Integration and Transformation | Feb-23 | Oct-25 | SEF | On track some concerns | Reduce waits for Speech and Language Therapy, and improve the quality of the wait, for under 5s above all
# 4. Measurable quality assurance that holds all partners to account
4.01 | Assistant Director Learning and Skills | Feb-23 | Jan-24 | AFI2 | On track some concerns | Strengthen and expand the Invision 360 audit team, ensuring outcomes drive improvement
4.02 | Head of Performance and Quality | Apr-24 | Jun-24 | AFI2 | Not due yet | Introduce a programme of multi agency SEND reviews
4.03 | Head of Performance and Quality | Apr-24 | Apr-25 | AFI2 AFI5 | Not due yet | Develop a role for parents in quality assurance so that the voice of the family and young person is heard
4.04 | Director of Nursing and Quality | Feb-23 | Jan-24 | AFI2 AFI5 | Completed Embedded Sustained | Audit the escalation protocol for third party advice that is not provided or of good enough quality
4.05 | Assistant Director Learning and Skills | Feb-23 | Apr-24 | SEF | On track some concerns | Reduce the backlog of Educational Psychologist reports for EHC needs assessments by 80% by procuring a supplier
4.06 | Head of Service (SEND) | Feb-23 | Jan-24 | SEF | On track some concerns | Improve the 20 week timeline for new EHC plans from 28% to 50% annually by the January 2024 data collection
4.07 | Head of Service (SEND) | Feb-24 | Aug-24 | AFI2 | Not due yet | Improve the quality and depth of contributions from health and social care partners to EHC plans
4.08 | Head of Performance and Quality | May- 24 | Nov-24 | AFI2 | Not due yet | Ensure that the EHC plans are shared with all services, including general practices
4.09 | Head of Performance and Quality | May- 24 | May-25 | AFI3 | On track some concerns | Ensure that Synergy Access provides the appropriate practitioners with read only access to EHC plans
4.10 | Head of Performance and Quality | Aug-24 | Jan-25 | AFI3 | On track no concerns | Single view includes up to date SEND information and is used by all services
4.11 | Assistant Director Learning and Skills | Feb-23 | Sep-23 | SEF | Completed Embedded Sustained | Score card for annual reviews: notice within 4 weeks of the MAC decision, final plan within 8 weeks of the notice
# 5. Sustainable services that are value for money
5.01 | Assistant Director Learning and Skills | Feb-23 | Sep-24 | AFI5 | On track no concerns | Remodel the SEND outreach offer, fill gaps in SEMH and SLCN support and introduce KPIs to assure impact
5.02 | Assistant Director Learning and Skills | Feb-23 | Jan-23 | SEF DBV | On track no concerns | Service KPIs promote capacity building within mainstream schools through training, planning and modelling
5.03 | Assistant Director Learning and Skills | Feb-23 | Sep-24 | SEF DBV | On track no concerns | Develop a commissioning framework to reduce the need for spot commissioning, ready for implementation
5.04 | Assistant Director Learning and Skills | Feb-23 | Apr-23 | AFI1 | On track some concerns | Introduce a transitions panel and protocol for pupils without EHC plans moving to Reception and to Year 7
5.05 | Assistant Director Learning and Skills | Feb-23 | Jan-24 | SEF | On track no concerns | Shared understanding of teaching expectations and assessment thresholds through the banding review
# 6. Improved transition experiences
6.01 | Assistant Director Learning and Skills | Mar-24 | Nov-24 | AFI1 | Not due yet | Map current transition pathways across all partners to identify gaps
6.02 | Assistant Director Learning and Skills | Nov-24 | Feb-25 | AFI1 | Not due yet | Develop a joint Health, Education and Social Care preparation for adulthood strategy
6.03 | Assistant Director Safeguarding / Head Of Service | Feb-23 | Mar-24 | SEF | On track no concerns | Improve transition to adulthood through mental capacity assessments, best interest meetings and court of protection
6.04 | Head of Service (adult social care) | Feb-23 | Review August 2024 | adult-social-care-programme | On track some concerns | Adult social care is aware that the referral process happens at age 14 and is able to respond in a timely manner
6.05 | Head of Service (adult social care) | Mar-24 | Dec-24 | adult-social-care-programme | Not due yet | Expand the transition team within adult social care so that planning for transition begins in Year 9
6.06 | Head of Performance and Quality | Mar-24 | Jul-24 | AFI1 | Not due yet | Audit transition plans: they clearly identify how young people will access services as they move into adulthood
6.07 | Head of Education Standards and Partnerships 11 -19 | Feb-23 | Dec-24 | AFI1 | On track no concerns | Embed the post 16 transition protocol: multi agency, person-centred plans coproduced and shared between settings
6.08 | Assistant Director Learning and Skills | Feb-23 | TBC | AFI1 | Not due yet | Ensure the Local Offer provides comprehensive support and guidance to individuals and their families
6.09 | Assistant Director Learning and Skills | Feb-23 | May-25 | DBV | On track no concerns | Enhance data capture for accurate information about employment outcomes for individuals with SEND
6.10 | Assistant Director Learning and Skills | Feb-23 | Sep-24 | AFI1 | On track no concerns | Strengthen working relationships with young people, providers, services and businesses for partnership readiness
6.11 | Assistant Director Learning and Skills | Feb-23 | May-25 | AFI1 | On track no concerns | Provide CPD opportunities for professionals to raise awareness of Supported Internships and SEND
6.12 | Assistant Director Learning and Skills | Feb-23 | May-25 | AFI1 | On track no concerns | Develop the Supported Internships offer and support providers to raise the quality of the programmes
6.13 | Assistant Director Learning and Skills | Feb-23 | Sep-24 | SEF | On track some concerns | All young people will be supported with choice and control for their future
`,
);
