import { namedSheets } from './sheets-of-events';

/* Sheets as they stand beside one of events whose rows say what was spent, how the weather was, how long somebody worked, or who somebody is. */

export const OF_MEASURES = namedSheets(`
# Costs
Date|Item|Quantity|Unit price|Total
2023-03-01|Diesel|200|1.60|320.00
2023-03-04|Water|500|0.30|150.00
2023-03-09|Diesel|180|1.65|297.00
2023-03-20|Tents|12|85.00|1020.00
# Expenses
Date|Category|Supplier|Amount|Currency|Receipt no
2023-03-02|Travel|Delta Cars|120.00|USD|1001
2023-03-05|Lodging|Hotel Plaza|340.00|USD|1002
2023-03-05|Meals|Hotel Plaza|41.50|USD|1003
2023-03-11|Travel|Delta Cars|95.00|USD|1004
# Sheet3
Date|Description|Net|VAT|Gross
2023-03-02|Fuel|100.00|19.00|119.00
2023-03-05|Hotel|340.00|23.80|363.80
2023-03-12|Fuel|80.00|15.20|95.20
2023-03-15|Phone|20.00|3.80|23.80
# Budget
Month|Item|Budget|Actual|Variance
2023-01|Rent|1200|1200|0
2023-01|Fuel|400|520|-120
2023-02|Rent|1200|1200|0
2023-02|Fuel|400|380|20
# Invoices
Invoice date|Supplier|Invoice no|Net amount|VAT|Total
2023-03-02|ACME|4711|1000.00|190.00|1190.00
2023-03-12|ACME|4718|800.00|152.00|952.00
2023-04-01|Delta Cars|88|500.00|95.00|595.00
# Petty cash
Date|Description|In|Out|Balance
2023-03-01|Opening|500.00||500.00
2023-03-02|Stamps||12.00|488.00
2023-03-03|Taxi||30.00|458.00
2023-03-06|Taxi||25.00|433.00
# Kosten
Datum|Posten|Menge|Einzelpreis|Gesamtpreis
01.03.2023|Diesel|200|1,60|320,00
04.03.2023|Wasser|500|0,30|150,00
20.03.2023|Zelte|12|85,00|1020,00
# Ausgaben
Datum|Beschreibung|Betrag|Währung
01.03.2023|Diesel|320,00 €|EUR
04.03.2023|Wasser|150,00 €|EUR
20.03.2023|Diesel|1020,00 €|EUR
# Dépenses
Date|Libellé|Montant HT|TVA|Montant TTC
01/03/2023|Gazole|100,00|20,00|120,00
14/03/2023|Hôtel|200,00|40,00|240,00
20/03/2023|Gazole|90,00|18,00|108,00
# Gastos
Fecha|Concepto|Cantidad|Precio|Importe
01/03/2023|Gasolina|40|1,50|60,00
14/03/2023|Hotel|2|80,00|160,00
20/03/2023|Gasolina|30|1,60|48,00
# Weather
Date|Conditions|Min temp (°C)|Max temp (°C)|Rain (mm)|Wind (km/h)
2023-03-01|Sunny|2|11|0|12
2023-03-02|Cloudy|3|9|1.2|20
2023-03-03|Rain|4|8|14.0|35
2023-03-04|Sunny|1|12|0|8
# Meteo
Date|Station|Temperature|Humidity|Pressure
2023-03-01 06:00|Airport|4.1|81|1012
2023-03-01 12:00|Airport|9.0|60|1013
2023-03-01 06:00|Harbour|5.2|85|1012
2023-03-01 12:00|Harbour|8.7|70|1013
# Sheet2
Day|Location|Tmin|Tmax|Tmean|Precipitation|Snow depth
2023-03-01|Kyiv|-2|3|0.5|0|4
2023-03-02|Kyiv|-4|1|-1.5|2|6
2023-03-01|Odesa|1|7|4.0|0|0
2023-03-02|Odesa|2|8|5.0|0|0
# Wetter
Datum|Ort|Temperatur|Niederschlag|Windgeschwindigkeit
01.03.2023|Kiel|4,1|0,0|22
02.03.2023|Kiel|5,0|3,2|31
13.03.2023|Kiel|7,5|1,0|12
# Météo
Date|Ville|Température|Pluie|Vent
01/03/2023|Lyon|8|0|12
13/03/2023|Lyon|9|4|20
14/03/2023|Lille|6|8|31
# Hours
Date|Employee|Hours|Overtime
2023-03-01|Anna Berg|8|0
2023-03-01|Bert Stone|7.5|0
2023-03-02|Anna Berg|9|1
2023-03-02|Bert Stone|8|0
# Timesheet
Date|Name|Start|End|Break|Hours|Project
2023-03-01|Anna Berg|08:00|16:30|0.5|8|Aurora
2023-03-01|Bert Stone|09:00|17:00|0.5|7.5|Aurora
2023-03-02|Anna Berg|08:00|17:30|0.5|9|Office
# Work
Date|Task|Hours|Rate|Amount
2023-03-01|Interviews|4|80|320
2023-03-01|Travel|3|40|120
2023-03-02|Interviews|6|80|480
2023-03-03|Report|8|80|640
# Stunden
Datum|Mitarbeiter|Beginn|Ende|Pause|Stunden
01.03.2023|Anna Berg|08:00|16:30|0,5|8
01.03.2023|Bert Stein|09:00|17:00|0,5|7,5
13.03.2023|Anna Berg|08:00|17:30|0,5|9
# Staff
Employee|Department|Hire date|Salary
Anna Berg|Legal|2019-03-01|52000
Bert Stone|Research|2020-07-15|48000
Cora Lind|Research|2021-01-04|45500
# Personnel
Full name|Date of birth|Start date|Job title|Phone
Anna Berg|1980-04-02|2019-03-01|Lawyer|+47 555 0101
Bert Stone|1975-11-20|2020-07-15|Researcher|+47 555 0102
Cora Lind|1991-02-11|2021-01-04|Researcher|+47 555 0103
# Sheet4
Staff member|Position|Start date|End date
Anna Berg|Head of office|2019-03-01|
Bert Stone|Driver|2020-07-15|2022-12-31
Cora Lind|Driver|2021-01-04|
# Team members
Name|Title|Start date|Office
Anna Berg|Analyst|2019-03-01|Oslo
Bert Stone|Analyst|2020-07-15|Oslo
Cora Lind|Head of unit|2021-01-04|Bergen
# Personal
Name|Geburtsdatum|Eintrittsdatum|Abteilung
Anna Berg|02.04.1980|01.03.2019|Recht
Bert Stein|20.11.1975|15.07.2020|Technik
Cora Lind|11.02.1991|04.01.2021|Technik
# Project costs
Date|Cost type|Planned cost|Actual cost|Difference
2023-03-01|Personnel|200|210|10
2023-03-02|Material|120|100|-20
2023-04-03|Personnel|200|220|20
# Costs
Date|Description|Cost (USD)
2023-03-01|Translation|200
2023-03-02|Fuel|120
2023-04-03|Translation|210
# Costs 2023
Paid on|Item|Cost
2023-03-01|Rent|200
2023-03-02|Fuel|120
2023-04-03|Rent|210
# Fuel
Date|Vehicle|Litres|Price per litre|Total cost|Odometer
2023-03-01|Truck 1|40|1.5|60|10200
2023-03-02|Truck 2|50|1.5|75|20100
2023-03-09|Truck 1|38|1.6|61|10800
# Weather data
Date|Max °C|Min °C|Rainfall mm|Wind dir|Summary
2023-03-01|11|2|0|NW|Fine
2023-03-02|9|3|2|W|Overcast
2023-03-03|8|4|9|W|Showers
# Sheet2
Time|Air temperature|Relative humidity|Wind speed|Sky
2023-03-01 06:00|4|80|3|clear
2023-03-01 12:00|9|60|4|clear
2023-03-02 06:00|5|85|8|cloudy
# Working hours
Date|Who|From|To|Total hours|Notes
2023-03-01|Anna|08:00|16:00|8|
2023-03-01|Bert|09:00|15:00|6|sick after
2023-03-02|Anna|08:00|17:00|9|
# Week 10
Employee|Week ending|Regular hours|Overtime hours|Total hours
Anna Berg|2023-03-05|40|2|42
Bert Stone|2023-03-05|38|0|38
Anna Berg|2023-03-12|40|0|40
# Personalliste
Nachname|Vorname|Geburtsdatum|Eintritt|Funktion
Berg|Anna|02.04.1980|01.03.2019|Leitung
Stein|Bert|20.11.1975|15.07.2020|Fahrer
Lind|Cora|11.02.1991|04.01.2021|Fahrerin
# Employees
Emp ID|Employee name|Job title|Date of hire|Annual salary
1|Anna Berg|Analyst|2019-03-01|52000
2|Bert Stone|Driver|2020-07-15|40000
3|Cora Lind|Driver|2021-01-04|40000
# HR
Name|Position|Date hired|Contract end|Nationality
Anna Berg|Analyst|2019-03-01|2025-01-01|NO
Bert Stone|Driver|2020-07-15|2024-01-01|UK
Cora Lind|Driver|2021-01-04|2025-01-01|SE
`);
