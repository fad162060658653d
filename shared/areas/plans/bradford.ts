import { planFrom } from './plan-table.ts';

/**
 * Bradford's SEND strategy 2018–2022, revision of September 2019: the objectives of its four priorities, each with the
 * work stream that appendix 1 gives it to; the two it gives to none stay with the board that "will ensure the strategy
 * is implemented". It prints no references, dates or statuses: a reference is the priority and the objective in it.
 */
export const bradfordPlan = planFrom(
  {
    area: 'bradford',
    plan: 'bradford-send-2019',
    document: "Bradford district's SEND strategy 2018-2022, revision for consultation September 2019",
    asOf: { on: '2019-09-30', stated: true },
  },
  `
# 1. Communicating and updating our local offer | Co-Production & Engagement work stream
1.1 | - | - | - | - | - | Improve the Local Offer website so that it delivers what families and professionals need; listen to feedback
1.2 | - | - | - | - | - | Co-produce the Local Offer with young people, families and professionals; identify gaps and a plan to fill them
1.3 | - | - | - | - | - | Services and providers keep their Local Offer information up to date, comprehensive and transparent
1.4 | - | - | - | - | - | Increase accessibility of the Local Offer website and of other ways to access its information
1.5 | - | - | - | - | - | Raise the profile of the Local Offer so that children, young people and their families know what it can deliver
1.6 | - | - | - | - | - | Build the knowledge and understanding of SEND within the local area to empower children, young people and families
1.7 | - | - | - | - | - | Develop with families a communication plan: what to be communicated, how it is to be communicated and how often
1.8 | - | - | - | - | - | Clear information on what families can expect from services and provision, and what to do if this doesn't happen
# 2. Our SEND Journey | Integrated Assessment & Compliance work stream
2.1 | SEND Strategic Partnership Board | - | - | - | - | Hold events for staff from all disciplines to improve our joined up approach to developing provision and services
2.2 | Co-Production & Engagement work stream | - | - | - | - | Develop the voice of children and young people to inform their plans and help shape services and provision
2.3 | - | - | - | - | - | Develop a joint health, education and care assessment programme with early and timely assessment of need
2.4 | - | - | - | - | - | Extend outreach services to support children to continue to access mainstream education, and provide it earlier
2.5 | - | - | - | - | - | Families are fully involved in co-producing their EHC plan and get the right support at the right time
2.6 | - | - | - | - | - | Ensure on-going and regular review of EHC plans and timely adjustments to support progress
2.7 | Joint Commissioning work stream | - | - | - | - | Unified approach to data management, and joint needs assessment as a basis for planning to meet future needs
# 3. Developing services and provision | Joint Commissioning work stream
3.1 | - | - | - | - | - | Clarify pathways for accessing education, care and health services with all stakeholders
3.2 | - | - | - | - | - | Continually review our SEND sufficiency plan to enhance provision and services and ensure that demand is met
3.3 | Integrated Assessment & Compliance work stream | - | - | - | - | The system of education funding for SEND provision is transparent and consistent, including for 19-25 year olds
3.4 | Co-Production & Engagement work stream | - | - | - | - | Training and support for education and other providers to become more skilled in supporting families
3.5 | SEND Strategic Partnership Board | - | - | - | - | Have a clear strategy for specialist places in mainstream schools (informed by families)
3.6 | - | - | - | - | - | Develop multi-professional integrated locality teams, based in each Early Help Hub
3.7 | - | - | - | - | - | Robust contractual and performance management for all commissioned services, for the inclusiveness of SEND services
3.8 | Integrated Assessment & Compliance work stream | - | - | - | - | Measure progress towards education and health aspirations and challenge practice below expected standards
3.9 | - | - | - | - | - | Commissioning review for autism, speech & language needs, and emotional well-being and mental health
3.10 | - | - | - | - | - | Commission more out-of-school activities for children and young people with SEND
3.11 | - | - | - | - | - | Co-produce new appropriate high quality services with a focus on early intervention and help
3.12 | - | - | - | - | - | Support best health outcomes, resilience and independence through early help and preventative interventions
# 4. Preparation for Adulthood | Preparation for Adulthood work stream
4.1 | - | - | - | - | - | Person centred planning as the primary approach to planning transitions, initially from age 13
4.2 | - | - | - | - | - | Develop a local learning pathway for 16-25 year olds as part of the Local Offer
4.3 | - | - | - | - | - | Empower informed decisions about preparing for adulthood: good quality information and support is accessible
4.4 | - | - | - | - | - | Develop a young person's network to become an active partner in the development of SEND services
4.5 | - | - | - | - | - | Strengthen the opportunities to prepare for and move into work, including apprenticeships and supported internships
4.6 | - | - | - | - | - | Use a unified approach to gathering data to drive improvement of preparation for adulthood outcomes
4.7 | - | - | - | - | - | Develop integrated health and social care services for 18-25 year olds
4.8 | - | - | - | - | - | Align commissioning decisions and share relevant data on the national preparing for adulthood outcomes
4.9 | - | - | - | - | - | Support young people with SEND to access a wider range of local housing options
`,
);
