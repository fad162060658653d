import { planFrom } from './plan-table.ts';

/**
 * Cheshire East's SEND strategy 2021–2024, section 14: five priorities by year, with the printed references; six rows
 * that say "No new actions" are left out. Actions start with the year they stand in (September to August). It prints
 * no day of its own and no status: it is taken as of the first day of its first year.
 */
export const cheshireEastPlan = planFrom(
  {
    area: 'cheshire-east',
    plan: 'cheshire-east-send-2021',
    document: 'Cheshire East SEND Strategy 2021-2024',
    asOf: { on: '2021-09-01', stated: false },
  },
  `
# 1. Improving Communication and coproduction with families | Communication and Engagement working group
1.1.1 | - | Sep-21 | October 2021 | - | - | Refresh the communication strategy to promote the 0-25 SEND Partnership and update key stakeholders on progress
1.1.2 | - | Sep-21 | December 2021 | - | - | Refresh the SEND communication promise between professionals, parents/carers and young people with SEND
1.1.3 | - | Sep-21 | December 2021 | - | - | Develop a co-production charter with families to support working TOGETHER across the partnership
1.1.4 | Practice Champions | Sep-21 | January 2022 (termly) | - | - | Develop a mechanism to capture and share best practice and person-centred work
1.1.5 | - | Sep-21 | November 2021 | - | - | Develop a termly e-newsletter for all parents and carers of children and young people with SEND
1.1.6 | - | Sep-21 | Ongoing | - | - | Simplify key communications into 'at a glance' one-page summaries
1.1.7 | Practice Champions | Sep-21 | February 2022 | - | - | Develop a forward plan of joint training for parents and carers to up-skill together with support teams
1.1.8 | - | Sep-21 | TBC | - | - | Agree process for preparing and publishing annual Local Offer feedback and partnerships' response
1.1.9 | - | Sep-21 | September 2021 | - | - | Replicate Local Offer 'quick links' webpage on the Parent Carer Forum website
1.2.1 | Assessment, Monitoring and Quality Workstream | Sep-22 | September 2022 | - | - | Implement parent / carer access to child's electronic case record (Liquid Logic)
1.2.2 | Practice Champions | Sep-22 | Ongoing | - | - | Embed joint training opportunities for parents and carers to up-skill together with support teams
# 2. Access to Provision and Support | Sufficiency and Provision Workstream
2.1.1 | - | Sep-21 | Ongoing | - | - | Ensure effective joint commissioning arrangements in place
2.1.2 | - | Sep-21 | December 2021 | - | - | Review of Resource Provision so that provision is aligned to need (initial focus on HI and SALT)
2.1.3 | - | Sep-21 | October 2021 | - | - | Ensure sufficient and sustainable pre and post autism support
2.1.4 | - | Sep-21 | January 2022 | - | - | Review health provisions for sufficient assessment capacity (OT, SALT, ASD, ADHD and CAMHS)
2.1.5 | - | Sep-21 | Ongoing | - | - | Embed the SEND Toolkit in SEN Support, with clear escalation routes if Toolkit not being applied
2.1.6 | - | Sep-21 | Phases over 3 years | - | - | Ensure sufficient SEN school capacity and wrap around services to meet demand through rising EHC plans
2.1.7 | - | Sep-21 | Actions over 3 years | - | - | Implement the Multi-Agency Preparing for Adulthood Strategy
2.1.8 | Short breaks team and Children's Commissioning | Sep-21 | December 2021 | - | - | Improve the early signposting of families with children with disabilities to the full range of support
2.1.9 | Head of Children's Commissioning | Sep-21 | June 2022 | - | - | Recommission care at home to broaden the offer to families of children with disabilities
2.2.1 | - | Sep-22 | October 2022 | - | - | Provide clear guidance on Education other than at School (EOTAS) and Personal Budgets
2.2.2 | - | Sep-22 | Ongoing | - | - | Ensure Personal Budgets are offered to parents where this may be a preference
2.2.3 | - | Sep-22 | Ongoing | - | - | System of quality audits: settings deliver the provision in the SEN Plan and EHCP, lived experience checked
2.2.4 | - | Sep-22 | November 2022 | - | - | Review the process for school staff and parents to flag up concerns about meeting needs and delivery of provision
2.3.1 | - | Sep-23 | September 2023 | - | - | Enhance the online platform for education staff and SENCOs to collaborate, ask questions and share best practice
# 3. Improve timeliness and quality of Annual Reviews of EHC Plans | Assessment, Monitoring and Quality Workstream
3.1.1 | - | Sep-21 | December 2021 | - | - | Increase capacity to process annual reviews following review meetings, through more EHC Plan Writers
3.1.2 | - | Sep-21 | September 2021 | - | - | Develop our annual review tracker to ensure improved monitoring through the stages and ensure timeliness
3.1.3 | - | Sep-21 | October 2021 | - | - | Introduce non-negotiables for settings to support the annual review process
3.1.4 | - | Sep-21 | December 2021 | - | - | Guidance for parents on what to expect and how to maximise effectiveness of an annual review
3.1.5 | - | Sep-21 | Ongoing | - | - | Ensure that proactive forward planning is in place for all transition stages
3.1.6 | - | Sep-21 | Ongoing | - | - | Annual reviews are holistic: health, social care and other specialist services contribute where appropriate
3.1.7 | - | Sep-21 | February 2022 | - | - | Develop and share clear guidance on when and how EHC Plans are ceased
# 4. Effective and Supported Workforce | Practice Champions
4.1.1 | - | Sep-21 | October 2021 | - | - | Introduce the Dedicated Social Care Officer role to improve the assessment of wider social needs
4.1.2 | - | Sep-21 | Ongoing | - | - | Deliver our multi-agency Workforce Development and Training Programme, learning from feedback
4.1.3 | - | Sep-21 | Ongoing | - | - | Tailored intervention and intensive support for individual settings based on data/intelligence collation
4.1.4 | - | Sep-21 | Phased over 3 years | - | - | Create an autism aware workforce through the Autism Education Trust (AET) Training hub
4.1.5 | - | Sep-21 | February 2022 | - | - | Establish more early intervention strategies for behaviour support through Education Psychologists and SEND partners
4.2.1 | - | Sep-22 | Sept 2022 and Phased over 2 years | - | - | Co-produce joint sessions for parents and professionals to understand a 'day in the life of' each other
# 5. COVID-19 Recovery | SEND Partnership
5.1.1 | - | Sep-21 | September 2021 | - | - | Refresh business continuity plans and develop services utilising the learning from the pandemic
5.1.2 | - | Sep-21 | September 2021 | - | - | Embed the Emotional Health and Wellbeing Return to School resources and support team
5.1.3 | - | Sep-21 | November 2021 | - | - | Workshop with NHS Cheshire CCG, mental health providers and partners to assess best practice and gaps in support
`,
);
