# A partner with a deal that was won: 10 % of USD 1000.00 in January, USD 400.00 of it refunded.
export TANDEM_BY=ann TANDEM_NOW=2026-01-05T09:00:00Z
chmod 700 .
{
tandem init
tandem partner add Acme --tier integration --type technology --agreement-signed 2026-01-01
tandem document add Disclosure --partner acme --type disclosure --accepted 2026-01-01
tandem agreement add acme --tier integration --share 10% --from 2026-01-01
tandem deal register 'Blue Harbour' --partner acme --value 'USD 5000.00' --submit
tandem deal review 'Blue Harbour'
tandem deal approve 'Blue Harbour'
tandem deal won 'Blue Harbour'
deal=$(tandem deal list --format csv | grep 'Blue Harbour' | cut -d, -f1)
export TANDEM_NOW=2026-02-01T09:00:00Z
printf 'type,id,date,deal,payment,currency,amount\npayment,p1,2026-01-10,%s,,USD,1000.00\nrefund,r1,2026-01-20,,p1,USD,400.00\n' "$deal" | tandem revenue import - --source billing
tandem commission run
tandem period close 2026-01
} > /dev/null 2>&1
