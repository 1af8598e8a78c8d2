"""Given names that are often heard where we are used; our own list, no data base of persons.

Names that are ordinary words as well ("Rosa", "Ernst", "Mark") are left out: they would be found all the time.
"""

from gk_qda.language.word_lists import listed

GIVEN_NAMES = listed(
    """
    Abbas Abdallah Abdul Abdullah Adam Adel Adnan Agnes Ahmad Ahmed Ahmet Aicha Aische Alex Alexander Alexandra Ali
    Alina Alpha Amadou Amal Amin Amina Amir Amira Andrea Andreas Angela Angelika Anja Anke Anna Anne Annette Antje
    Anton Arash Ariana Aron Asif Astrid Aylin Ayşe Aziz Barbara Bärbel Bashir Basel Beate Ben Benjamin Bernd
    Bernhard Bilal Birgit Björn Boubacar Brigitte Bruno Burak Can Carina Carmen Carsten Charlotte Christa Christian
    Christiane Christina Christine Christoph Claudia Cornelia Dagmar Daniel Daniela Dara David Denis Deniz Detlef
    Diana Dieter Dirk Dominik Doris Dunja Ebrahim Ekrem Elena Elias Elif Elisabeth Elke Emil Emily Emine Emma Emre
    Erika Esra Eva Fabian Fadi Farah Farid Fatima Fatime Fatma Fatou Felix Finn Florian Frank Franziska Franz Frauke
    Friedrich Gabi Gabriele Georg Gerd Gerhard Gisela Goran Gudrun Günter Günther Habib Hakan Halil Hamid Hamza
    Hanna Hannah Hannelore Hans Harald Hartmut Hasan Hassan Heiko Heike Heiner Heinrich Heinz Helga Helmut Henning
    Herbert Hermann Hildegard Holger Horst Hussein Ibrahim Ines Inge Ingeborg Ingo Ingrid Irina Irene Isabel Isabell
    Ismail Ivan Jakob Jamal Jan Jana Janine Jannis Jasmin Jens Joachim Jochen Johanna Johannes Jonas Jörg Josef
    Joseph Judith Julia Julian Jürgen Justin Jutta Kadir Kai Karim Karin Karl Karsten Katharina Kathrin Katja Katrin
    Kemal Kerstin Kevin Khaled Khalid Klaus Konstantin Kristin Kristina Lamin Lara Lars Laura Layla Lea Leila Lena
    Leon Leonie Lina Linda Lisa Lothar Lukas Luca Lutz Magdalena Mahdi Mahmoud Mahmut Malik Mamadou Manfred Manuela
    Marcel Marco Marcus Maria Marie Mario Marion Markus Martin Martina Marvin Maryam Mathias Matthias Max Maximilian
    Mehmet Melanie Meryem Mia Michael Michaela Miriam Mirjam Mohamad Mohamed Mohammad Mohammed Monika Moritz Łukasz
    Muhammad Murat Mustafa Nabil Nadia Nadine Nadja Natalia Natalie Nasir Nico Nicole Nils Nina Noah Norbert Nour
    Olaf Oliver Omar Osman Oskar Ousmane Paul Paula Peter Petra Philipp Pia Rabia Rafael Rainer Ralf Ramona Rana
    Rania Rashid Raúl Regina Reinhard Renate Renè René Reza Robert Robin Roland Rolf Rüdiger Ruth Saad Sabine
    Sabrina Said Salah Salim Samira Samuel Sandra Sara Sarah Sascha Sebastian Selin Selma Serkan Silke Silvia Simon
    Simone Sofia Sophia Sophie Sonja Stefan Stefanie Steffen Stephan Stephanie Susanne Svenja Sven Sylvia Tamara
    Tanja Tarek Thomas Thorsten Tim Timo Tobias Tom Torsten Udo Ulrich Ulrike Ursula Uta Ute Uwe Vanessa Vera Verena
    Volker Waltraud Werner Wolfgang Yannick Yasin Yasmin Youssef Yusuf Zahra Zainab Zeynep
    """
)
