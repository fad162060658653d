import { planFrom } from './plan-table.ts';

/**
 * Brent's SEND strategy 2021–2025: what "we will" do, "an expression of the commitments that the Children's Trust has
 * made", under five priorities. The action plan beneath it is not in the document: it prints no references, dates or
 * statuses. A reference is the priority and the commitment in it; the parts of the "Brent village" carry letters.
 */
export const brentPlan = planFrom(
  {
    area: 'brent',
    plan: 'brent-send-2021',
    document: 'Brent SEND Strategy 2021-2025',
    asOf: { on: '2021-09-01', stated: false },
  },
  `
# 1. Education, training, employment | Children's Trust partners
1.1 | - | - | - | - | - | Support every Brent school and setting to be inclusive
1.2 | - | - | - | - | - | Improve educational outcomes through more specialist SEND teaching and learning in schools, settings and colleges
1.3 | - | - | - | - | - | Ensure early identification of a special educational need
1.4 | - | - | - | - | - | An online one stop shop for pathways and routes into education, employment and training
1.5 | - | - | - | - | - | Access to a skills resource centre where young people can be supported into meaningful employment
1.6 | - | - | - | - | - | Implement Disability Confident standards across Brent employers and service providers
# 2. Healthy lifestyles | Children's Trust partners
2.1 | - | - | - | - | - | Build resilience through good relationships, sex and health education in schools and settings
2.2 | - | - | - | - | - | Deliver timely access to emotional health and wellbeing services
2.3 | - | - | - | - | - | Good physical health by being able to access healthcare locally
2.4 | - | - | - | - | - | Develop opportunities for young people to eat healthily and to access and enjoy local restaurants
2.5 | - | - | - | - | - | Provide access to good therapy and community healthcare services including sexual health
2.6 | - | - | - | - | - | Promote the Active B card so that young people can access sport and fitness opportunities in Brent
# 3. Activities (community participation) | Children's Trust partners
3.1 | - | - | - | - | - | Devise 'Ten Top Tips' for being inclusive and SEND aware with young people
3.2 | - | - | - | - | - | Offer sufficient short break activities, including opportunities to socialise together
3.3 | - | - | - | - | - | Establish and support the Culture SEND challenge: 25 creative and cultural experiences by the age of 25
3.4 | - | - | - | - | - | Celebrate the excellence of young people in Brent through an annual festival
# 4. Living independently | Children's Trust partners
4.1 | - | - | - | - | - | Create a 'Brent village', a supportive network for young adults to live independently, with a skills resource centre
4.1a | - | - | - | - | - | Equip young people with the skills to live independently in their own homes or with their parents
4.1b | - | - | - | - | - | Provide travel training
4.1c | - | - | - | - | - | One stop shop of information, advice and guidance on housing and available support
4.1d | - | - | - | - | - | Support parents to be aspirational about their children's level of independence
4.2 | - | - | - | - | - | Enable young people to choose and control the services they receive, through personal budgets
# 5. My Brent | Children's Trust partners
5.1 | - | - | - | - | - | Enable young advisors and parents to engage with Children's Trust partners so they can shape the Brent of the future
5.2 | - | - | - | - | - | SEND friendly parks and town centres, wheelchair friendly environments, safe spaces and skills in how to stay safe
5.3 | - | - | - | - | - | Support young people with SEND to stay in Brent through access to better quality housing
`,
);
