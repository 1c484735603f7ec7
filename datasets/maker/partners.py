"""The partners of the program, and what was agreed with each."""

# `papers` is the month in which the tax form came: counted from January 2026, July 2025 is -5.
# Amounts are minor units, rates percent; `currency` is what the partner is paid in.
PARTNERS = [
    dict(
        id="quillon", name="Quillon CRM", country="US", type="technology", tier="integration",
        currency="USD", pay="table", annual=22, minimum=0, papers=-5,
        rows=300, shared=128, style="salesforce", level="names", deals=11,
        facts=dict(live_integration="2025-09-15", co_marketing_commitment="2025-08-01",
                   joint_customers=41)),
    dict(
        id="brackenfield", name="Brackenfield Consulting", country="DE", type="agency",
        tier="solution", currency="EUR", pay="table", monthly=35, annual=32, minimum=10000,
        papers=-5, rows=140, shared=58, style="german", level="names", deals=9,
        facts=dict(live_integration="2025-07-01", co_marketing_commitment="2025-07-01",
                   dedicated_member="2025-07-01", quarterly_review="2026-04-08",
                   joint_customers=17)),
    dict(
        id="solvane", name="Solvane Pay", country="FR", type="technology", tier="integration",
        currency="EUR", pay="plan", share=18, cap_period=400000, cap_over="quarter", minimum=0,
        papers=-5, rows=220, shared=74, style="hubspot", level="counts", deals=8,
        facts=dict(live_integration="2025-10-20", joint_customers=22)),
    dict(
        id="marrowby", name="Marrowby Media", country="US", type="affiliate", tier="referral",
        currency="USD", pay="plan", cpa=15000, cpa_minimum=10000, share=5, cap_customer=90000,
        minimum=5000, papers=-4, rows=90, shared=20, style="domains", level="hidden", deals=8,
        facts={}),
    dict(
        id="osterpell", name="Oster & Pell Systems", country="US", type="reseller",
        tier="solution", currency="USD", pay="volume", over="quarter",
        bands=[(0, 10), (1500000, 15), (4000000, 20)], minimum=0, papers=-5,
        rows=160, shared=62, style="crossbeam", level="fields", deals=9,
        facts=dict(live_integration="2025-07-01", co_marketing_commitment="2025-07-01",
                   dedicated_member="2025-07-01", joint_customers=12)),
    dict(
        id="hallimede", name="Hallimede Analytics", country="GB", type="alliance",
        tier="solution", currency="GBP", pay="table", monthly=30, annual=34, minimum=0,
        papers=-5, rows=120, shared=47, style="json", level="counts", deals=7,
        facts=dict(live_integration="2026-01-12", dedicated_member="2025-11-03",
                   co_marketing_commitment="2025-11-03", joint_customers=11)),
    dict(
        id="junipero", name="Junipero Referrals", country="GB", type="referral",
        tier="referral", currency="GBP", pay="table", option="first_month", hold=True, minimum=0,
        papers=-5, rows=60, shared=16, style="plain", level="counts", deals=5, facts={}),
    dict(
        id="kestrelway", name="Kestrelway Cloud", country="SE", type="technology",
        tier="integration", currency="USD", pay="table", minimum=0,
        # Its tax form never came: what it earned waits.
        papers=99, rows=80, shared=4, style="hubspot", level="counts", deals=3, facts={}),
]
EXPONENT = {"USD": 2, "EUR": 2, "GBP": 2}
